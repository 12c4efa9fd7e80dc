package org.openchair.reporting.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openchair.Outcome;
import org.openchair.Refusal;

/** Turns refusals into problems. */
@RequestScoped
public class Problems {

    /** Status of each code; a code missing here is a request that was understood and cannot be met. */
    private static final Map<String, Integer> STATUS = Map.of(
            "quarter-malformed", 400,
            "idempotency-key-invalid", 400,
            "unauthenticated", 401,
            "forbidden", 403,
            "quarter-unknown", 404,
            "quarter-not-closed", 409,
            "keycloak-unreachable", 503,
            "unavailable", 503,
            "busy", 503);

    private static final int NOT_MET = 422;

    @Inject
    private HttpServletRequest request;

    /** The answer to an act: what was done, or the problem. */
    public <T> Response answer(Outcome<T> outcome, Function<T, Response> whenDone) {
        if (outcome instanceof Outcome.Done<T> done) {
            return whenDone.apply(done.value());
        }
        return refused(((Outcome.Refused<T>) outcome).refusal());
    }

    /** The problem that tells of a refusal. */
    public Response refused(Refusal refusal) {
        return response(problem(refusal, STATUS.getOrDefault(refusal.code(), NOT_MET), RequestId.of(request)));
    }

    /** A problem with a status of its own. */
    Response of(int status, String code, String detail) {
        return response(problem(Refusal.of(code, detail), status, RequestId.of(request)));
    }

    static Problem problem(Refusal refusal, int status, String requestId) {
        List<Problem.FieldError> errors = refusal.field() == null
                ? List.of()
                : List.of(new Problem.FieldError(refusal.field(), refusal.code(), refusal.detail()));
        return new Problem("about:blank", title(status), status, refusal.code(), refusal.detail(), requestId, errors);
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static String title(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
