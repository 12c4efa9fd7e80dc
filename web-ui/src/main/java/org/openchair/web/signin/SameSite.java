package org.openchair.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Whether a form that was sent is one of ours: it carries the session's token, and what the browser says about where it
 * came from does not speak against it.
 *
 * @param origin the header Origin; absent from some old browsers
 * @param fetchSite the header Sec-Fetch-Site; absent from some old browsers
 */
public record SameSite(Optional<String> origin, Optional<String> fetchSite) {

    /** Whether the browser says nothing against a form from the site at this address. */
    public boolean agreesWith(String baseUrl) {
        return origin.map(each -> each.equals(originOf(baseUrl))).orElse(true)
                && fetchSite
                        .map(each -> each.equals("same-origin") || each.equals("none"))
                        .orElse(true);
    }

    /** Whether the token sent is the session's; compared in constant time. */
    public static boolean isToken(String sent, String expected) {
        return sent != null && MessageDigest.isEqual(sent.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    private static String originOf(String baseUrl) {
        URI base = URI.create(baseUrl);
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
