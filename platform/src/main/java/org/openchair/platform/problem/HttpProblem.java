package org.openchair.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what JAX-RS itself refuses: no such path, method, media type or role. */
@Provider
public class HttpProblem implements ExceptionMapper<WebApplicationException> {

    @Inject
    ProblemAnswers answers;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response refused = e.getResponse();
        Response answer = answers.answer(StatusProblem.of(refused.getStatus()));
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge(refused))
                .header(HttpHeaders.RETRY_AFTER, refused.getHeaderString(HttpHeaders.RETRY_AFTER))
                .build();
    }

    private static String challenge(Response refused) {
        return refused.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                ? "Bearer realm=\"openchair\""
                : null;
    }
}
