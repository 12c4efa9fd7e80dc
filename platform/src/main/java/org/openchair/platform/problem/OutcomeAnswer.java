package org.openchair.platform.problem;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.openchair.Outcome;

/** Turns the outcome of an act into its answer: what was done, or the problem. */
@Provider
@Priority(Priorities.USER + 100)
public class OutcomeAnswer implements ContainerResponseFilter {

    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    ProblemAnswers answers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Outcome.Done<?> done) {
            response.setEntity(done.value(), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
        } else if (response.getEntity() instanceof Outcome.Refused<?> refused) {
            Response problem = answers.answer(ProblemContent.of(refused.refusal()));
            response.setStatus(problem.getStatus());
            response.setEntity(problem.getEntity(), NO_ANNOTATIONS, problem.getMediaType());
        }
    }
}
