package org.openchair.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;

/** Says that part of the platform is away. */
@Provider
@ApplicationScoped
public class UnreachableAnswer implements ExceptionMapper<Unreachable> {
    private static final Logger LOG = Logger.getLogger(UnreachableAnswer.class.getName());

    @Inject
    CurrentRequest current;

    @Override
    public Response toResponse(Unreachable unreachable) {
        LOG.log(Level.WARNING, unreachable, () -> "Request " + current.requestId() + ": " + unreachable.getMessage());
        return ErrorPage.of(503).answer();
    }
}
