package org.openchair.service.once;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.audit.AuditEvent;
import org.openchair.platform.json.Json;

/**
 * What a write was answered.
 *
 * @param body as JSON
 * @param audited whose records it was about, and which; a patient may be null
 */
record KeptAnswer(int status, String body, List<About> audited) {

    /** A record that an answer is about. */
    record About(UUID patientId, String resource) {}

    /** What an operation gave back; empty when it was refused. */
    static Optional<KeptAnswer> of(Object result, Sent sent, List<AuditEvent> events) {
        if (Results.refusal(result).isPresent()) {
            return Optional.empty();
        }
        int status = result instanceof Response response ? response.getStatus() : 200;
        return Optional.of(new KeptAnswer(status, json(Results.value(result)), about(sent, events)));
    }

    /** An answer about no record is given again in the audit, too. */
    private static List<About> about(Sent sent, List<AuditEvent> events) {
        List<About> records = events.stream()
                .map(event -> new About(event.patientId(), event.resource()))
                .distinct()
                .toList();
        return records.isEmpty() ? List.of(new About(null, "operation/" + sent.operation())) : records;
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeptAnswer read(byte[] bytes) {
        try {
            return Json.mapper().readValue(bytes, KeptAnswer.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
