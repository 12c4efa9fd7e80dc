package org.openchair.web.person;

/** What came of asking Keycloak for new tokens. */
public sealed interface Renewal {
    /** New tokens, in exchange for the old. */
    record Renewed(Tokens tokens) implements Renewal {}

    /** Keycloak has ended the session: the person has to sign in again. */
    record Ended() implements Renewal {}

    /** Keycloak could not be asked. */
    record Unavailable() implements Renewal {}
}
