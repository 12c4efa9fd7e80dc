package org.openchair.reporting.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;

/** A caller's key for one release, of which the ledger has the hash alone. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    static final Refusal REUSED = Refusal.of(
            "idempotency-key-reused",
            "This Idempotency-Key was sent with another request. Send each new request with a key of its own.");

    private static final int LONGEST = 200;
    private static final Refusal INVALID =
            Refusal.of("idempotency-key-invalid", "Send one Idempotency-Key of 1 to 200 characters.");

    private IdempotencyKey() {}

    /** The hash of a recipient's key; empty when there is none, refused when it is blank or too long, or one of several. */
    static Outcome<Optional<String>> hash(String recipient, List<String> keys) {
        if (keys == null || keys.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        String key = keys.get(0);
        return keys.size() > 1 || key.isBlank() || key.length() > LONGEST
                ? Outcome.refused(INVALID)
                : Outcome.done(Optional.of(sha256(recipient + '\n' + key)));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
