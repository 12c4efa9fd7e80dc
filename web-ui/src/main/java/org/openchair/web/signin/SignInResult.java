package org.openchair.web.signin;

import org.openchair.web.person.SignedIn;

/** What came of redeeming the code that a browser brought back from Keycloak. */
public sealed interface SignInResult {
    /** Someone with a role here. */
    record Welcome(SignedIn person) implements SignInResult {}

    /** Someone Keycloak knows, without a role here. */
    record WithoutRole(String name) implements SignInResult {}

    /** Keycloak does not accept the code, or its id token does not belong to this sign-in. */
    record Refused(String reason) implements SignInResult {}

    /** Keycloak could not be asked. */
    record Unavailable() implements SignInResult {}
}
