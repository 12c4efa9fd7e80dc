package org.openchair.web.frame;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A form as a browser sent it. A press and its repetition are the same form, so what they ask of the services has the same keys and is
 * done once; the same form from a page that was loaded again is another one.
 *
 * @param once what is written in the form and in no other
 */
public record SentForm(String once) {

    /** The field of a form that is made new for each page. */
    public static final String FIELD = "once";

    /** The {@code Idempotency-Key} of something that this form asks for. */
    public String keyOf(String method, URI uri, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((once + '\n' + method + ' ' + uri + '\n').getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
