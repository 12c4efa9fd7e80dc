package org.openchair.service.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.openchair.service.request.RequestId;

/** Makes the answer to a request that cannot be met. */
@RequestScoped
public class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    @Inject
    HttpServletRequest request;

    public Response answer(ProblemContent content) {
        return Response.status(content.status())
                .type(MEDIA_TYPE)
                .entity(content.toProblem(RequestId.of(request)))
                .build();
    }
}
