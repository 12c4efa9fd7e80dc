package org.openchair.service.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What lets somebody rate a session: the code shown in the room, or the secret of a one-time link. Only its hash is kept. The code
 * has 50 random bits and works for a few hours, the link has 256.
 *
 * @param text as it is shown or sent
 */
public record FeedbackSecret(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 10;
    private static final int LINK_BYTES = 32;
    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + CODE_LENGTH + "}");
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A code for the room, easy to read out and to type: {@code 7KQ2M-XR4TB}. */
    public static FeedbackSecret code(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new FeedbackSecret(code.insert(CODE_LENGTH / 2, '-').toString());
    }

    /** The secret of a link. */
    public static FeedbackSecret link(RandomGenerator random) {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return new FeedbackSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Could this be a code, however it was typed? */
    public boolean isCode() {
        return CODE.matcher(typed()).matches();
    }

    /** Could this be the secret of a link? */
    public boolean isLink() {
        return LINK.matcher(text).matches();
    }

    /** What is kept of it, and looked up by. */
    public byte[] hash() {
        return digest(isCode() ? typed() : text);
    }

    /** The hash of any text. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // O reads as zero, I and L as one; spaces, hyphens and case do not matter.
    private String typed() {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
