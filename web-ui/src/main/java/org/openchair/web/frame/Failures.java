package org.openchair.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns whatever ends a request early into a page; the stack goes to the log under the request id, never to the browser. */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Inject
    CurrentRequest current;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ErrorPageException away) {
            return away.page().answer();
        }
        if (failure instanceof WebApplicationException known) {
            return answer(known);
        }
        LOG.log(Level.SEVERE, failure, () -> "Request " + current.requestId() + " to " + current.path() + " failed");
        return ErrorPage.of(500).answer();
    }

    private Response answer(WebApplicationException known) {
        Response given = known.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        LOG.log(Level.FINE, known, () -> "Request " + current.requestId() + " refused with " + given.getStatus());
        return ErrorPage.of(given.getStatus()).answer();
    }
}
