package org.openchair.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.openchair.web.frame.ErrorPage;

/** Ends the browser's session with Keycloak's: a page leads to sign-in and back, a form says that it was not saved. */
@Provider
@ApplicationScoped
public class SessionEndedAnswer implements ExceptionMapper<SessionEnded> {
    @Context
    Request request;

    @Context
    UriInfo asked;

    @Inject
    BrowserSession session;

    @Override
    public Response toResponse(SessionEnded ended) {
        session.end();
        if (HttpMethod.GET.equals(request.getMethod())) {
            return Response.seeOther(SignInPages.address(asked.getRequestUri())).build();
        }
        return ErrorPage.of(401).answer();
    }
}
