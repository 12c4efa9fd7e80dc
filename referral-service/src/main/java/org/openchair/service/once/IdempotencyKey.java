package org.openchair.service.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openchair.platform.problem.ProblemException;

/**
 * A caller's key for one write. The database has its hash alone: what is kept under it can be read only by a caller who sends the
 * key again. That is as good as the key is hard to guess, so clients send a random UUID.
 *
 * @param subject of the caller; empty where no one signs in
 */
public record IdempotencyKey(String subject, String text) {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    /** The key in a request; several, and one that is blank or too long, are refused with {@code idempotency-key-invalid}. */
    static Optional<IdempotencyKey> of(HttpServletRequest request, String subject) {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() > 1) {
            throw invalid();
        }
        return sent.stream()
                .findFirst()
                .map(text -> new IdempotencyKey(Optional.ofNullable(subject).orElse(""), plausible(text)));
    }

    private static String plausible(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw invalid();
        }
        return text;
    }

    private static ProblemException invalid() {
        return ProblemException.of(400, "idempotency-key-invalid", "Send one Idempotency-Key of 1 to 200 characters.");
    }

    byte[] hash() {
        return Secrecy.hash("key\n" + subject + '\n' + text);
    }

    byte[] fingerprint(String request) {
        return Secrecy.mac(text, "request\n" + subject + '\n' + request);
    }

    byte[] seal(byte[] answer) {
        return Secrecy.seal(secret(), answer);
    }

    byte[] open(byte[] answer) {
        return Secrecy.open(secret(), answer);
    }

    private byte[] secret() {
        return Secrecy.mac(text, "answer\n" + subject);
    }
}
