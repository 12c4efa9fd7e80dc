package org.openchair.web.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that has gone to Keycloak and is not back yet.
 *
 * @param state ties Keycloak's answer to this browser
 * @param nonce ties the id token to this sign-in
 * @param verifier proves, when the code is redeemed, that we are who asked for it (PKCE)
 * @param returnTo the page asked for, with its query
 * @param begun when the browser was sent to Keycloak
 */
public record PendingSignIn(String state, String nonce, String verifier, String returnTo, Instant begun) {
    /** How long someone may take over the sign-in form. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    static PendingSignIn begin(String returnTo, Instant now) {
        return new PendingSignIn(
                SignedIn.randomToken(), SignedIn.randomToken(), SignedIn.randomToken(), localPath(returnTo), now);
    }

    boolean isStaleAt(Instant now) {
        return begun.plus(PATIENCE).isBefore(now);
    }

    /** Only an address on this site: anything else would let a link here send people elsewhere after sign-in. */
    static String localPath(String address) {
        if (address == null
                || !address.matches("/([^/\\\\].*)?")
                || address.chars().anyMatch(c -> c < ' ')) {
            return "/";
        }
        return address;
    }
}
