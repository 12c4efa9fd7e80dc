package org.openchair.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a request that cannot even be asked. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    @Inject
    ProblemAnswers answers;

    @Override
    public Response toResponse(ProblemException e) {
        return answers.answer(e.content());
    }
}
