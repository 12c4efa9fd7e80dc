package org.openchair.web.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells a page's script that nobody is signed in. Only a problem of our own says so: a redirect or an error page can come from the
 * sign-in of a hotel's network as well.
 */
@Provider
@ForScript
public class ScriptSignedOut implements ContainerResponseFilter {
    private static final String PROBLEM =
            "{\"title\": \"Unauthorized\", \"status\": 401, \"code\": \"unauthenticated\", \"detail\": \"Sign in again.\"}";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean signedOut = response.getStatus() == 401
                || response.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION;
        if (signedOut) {
            response.setStatus(401);
            response.getHeaders().remove("Location");
            response.setEntity(PROBLEM, null, MediaType.valueOf("application/problem+json"));
        }
    }
}
