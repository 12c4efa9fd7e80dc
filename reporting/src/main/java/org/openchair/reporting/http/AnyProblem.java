package org.openchair.reporting.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.outage.Outage;

/** Exceptions become problems. What went wrong inside is in the log under the request's id, never in the answer. */
abstract class AnyProblem<T extends Throwable> implements ExceptionMapper<T> {

    private static final Logger LOG = Logger.getLogger(AnyProblem.class.getName());

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(T thrown) {
        return thrown instanceof WebApplicationException known
                ? known(known.getResponse())
                : DatabaseProblem.of(thrown).map(this::outage).orElseGet(() -> unexpected(thrown));
    }

    /** One line without a stack: an outage is met by every request, and its cause is not in our code. */
    private Response outage(Outage outage) {
        LOG.log(Level.WARNING, "Request {0} was not met: the database is {1}", new Object[] {
            RequestId.of(request), outage.refusal().code()
        });
        return Response.fromResponse(problems.refused(outage.refusal()))
                .header(HttpHeaders.RETRY_AFTER, outage.retryAfterSeconds())
                .build();
    }

    private Response known(Response response) {
        StatusProblem problem = StatusProblem.of(response.getStatus());
        Response answer = problems.of(response.getStatus(), problem.code(), problem.detail());
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private Response unexpected(Throwable thrown) {
        LOG.log(Level.SEVERE, thrown, () -> "request " + RequestId.of(request));
        StatusProblem problem = StatusProblem.of(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode());
        return problems.of(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), problem.code(), problem.detail());
    }
}
