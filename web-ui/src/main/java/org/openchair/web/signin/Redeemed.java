package org.openchair.web.signin;

import org.openchair.web.person.SignedIn;

/** What came of redeeming the code that a browser brought back from Keycloak. */
public sealed interface Redeemed {
    /** Someone with a role here. */
    record Welcome(SignedIn person) implements Redeemed {}

    /** Someone Keycloak knows, without a role here. */
    record WithoutRole(String name) implements Redeemed {}

    /** Keycloak does not accept the code, or its id token does not belong to this sign-in. */
    record Refused(String reason) implements Redeemed {}

    /** Keycloak could not be asked. */
    record Unavailable() implements Redeemed {}
}
