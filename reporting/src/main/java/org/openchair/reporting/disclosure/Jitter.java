package org.openchair.reporting.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Small differences between the costs of hiding one cell or another, drawn from a secret key. Without them, who knows the
 * algorithm could rule out tables for which it would have chosen other cells; with the key, the same choice can be made again.
 */
public final class Jitter {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Jitter from a secret key of at least 16 bytes. */
    public Jitter(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("openchair.reporting.jitter.key needs at least 16 characters");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Names the key without giving it away: 16 hexadecimal digits. */
    public String keyId() {
        return HexFormat.of().formatHex(hash("key id"), 0, 8);
    }

    /** A number from 0 to below 1, always the same for the same text. */
    double of(String text) {
        long bits = ByteBuffer.wrap(hash("cost " + text)).getLong() >>> 11;
        return bits * 0x1.0p-53;
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
