package org.openchair.service.once;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;

/** What the methods of resources give back: an outcome, a response with one in it, or the value itself. */
final class Results {

    private Results() {}

    static Optional<Refusal> refusal(Object result) {
        return entity(result) instanceof Outcome.Refused<?> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    static Object value(Object result) {
        Object entity = entity(result);
        return entity instanceof Outcome.Done<?> done ? done.value() : entity;
    }

    /** A refusal in place of what an operation gave back. */
    static Object refused(Object result, Refusal refusal) {
        Outcome<?> refused = Outcome.refused(refusal);
        return result instanceof Response ? Response.ok(refused).build() : refused;
    }

    private static Object entity(Object result) {
        return result instanceof Response response ? response.getEntity() : result;
    }
}
