package org.openchair.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.openchair.web.person.SignedIn;

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

    /** The most characters of an address to come back to: encoded in another address it has to fit into a header. */
    static final int LONGEST = 1_200;

    private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

    static PendingSignIn begin(String returnTo, Instant now) {
        return new PendingSignIn(
                SignedIn.randomToken(), SignedIn.randomToken(), SignedIn.randomToken(), localPath(returnTo), now);
    }

    boolean isStaleAt(Instant now) {
        return begun.plus(PATIENCE).isBefore(now);
    }

    /**
     * Only an address on this site, and one that a redirect can name: anything else would let a link here send people elsewhere after
     * sign-in, or nowhere.
     */
    static String localPath(String address) {
        if (address == null || !address.matches("/([^/\\\\\\p{Cntrl}]\\P{Cntrl}*)?")) {
            return "/";
        }
        String legal = legal(address);
        return legal.length() > LONGEST || !isAddress(legal) ? "/" : legal;
    }

    // Browsers send characters such as | as they are.
    private static String legal(String address) {
        return ILLEGAL.matcher(address)
                .replaceAll(found -> URLEncoder.encode(found.group(), UTF_8).replace("+", "%20"));
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getHost() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
