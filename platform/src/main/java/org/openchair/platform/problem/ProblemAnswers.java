package org.openchair.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.openchair.Outcome;
import org.openchair.outage.Outage;

/** Makes the answer to a request that cannot be met. */
@RequestScoped
public class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    @Inject
    HttpServletRequest request;

    /** The answer to a request that may be sent again a little later. */
    public Response answer(Outage outage) {
        return Response.fromResponse(answer(ProblemContent.of(outage.refusal())))
                .header(HttpHeaders.RETRY_AFTER, outage.retryAfterSeconds())
                .build();
    }

    /** The answer to an act that answers more than a record: what was done, or the problem. */
    public <T> Response answer(Outcome<T> outcome, Function<T, Response> whenDone) {
        return outcome instanceof Outcome.Done<T> done
                ? whenDone.apply(done.value())
                : answer(ProblemContent.of(((Outcome.Refused<T>) outcome).refusal()));
    }

    public Response answer(ProblemContent content) {
        return Response.status(content.status())
                .type(MEDIA_TYPE)
                .entity(content.toProblem(RequestId.of(request)))
                .build();
    }
}
