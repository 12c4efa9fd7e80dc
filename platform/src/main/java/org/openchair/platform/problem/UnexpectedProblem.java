package org.openchair.platform.problem;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.outage.Outage;

/**
 * Answers what should not have happened. An outage is answered so that the caller tries again; for anything else the log has the
 * cause and the caller has the request id to quote.
 */
abstract class UnexpectedProblem<T extends Throwable> implements ExceptionMapper<T> {

    private static final Logger LOG = Logger.getLogger(UnexpectedProblem.class.getName());

    @Inject
    ProblemAnswers answers;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(T e) {
        return wrapped(e, 0) instanceof ProblemException problem
                ? answers.answer(problem.content())
                : DatabaseProblem.of(e)
                        .map(outage -> answers.answer(logged(outage, e)))
                        .orElseGet(() -> answers.answer(logged(e)));
    }

    /** One line without a stack: an outage is met by every request, and its cause is not in our code. */
    private Outage logged(Outage outage, Throwable e) {
        LOG.log(Level.WARNING, "Request {0} was not met: {1} ({2})", new Object[] {
            RequestId.of(request), outage.refusal().code(), DatabaseProblem.sqlState(e)
        });
        return outage;
    }

    private ProblemContent logged(Throwable e) {
        LOG.log(Level.SEVERE, "Request " + RequestId.of(request) + " failed", e);
        return StatusProblem.of(500);
    }

    /** Readers and interceptors wrap what they throw. */
    private static Throwable wrapped(Throwable e, int depth) {
        boolean end = e instanceof ProblemException || e.getCause() == null || depth > 10;
        return end ? e : wrapped(e.getCause(), depth + 1);
    }
}
