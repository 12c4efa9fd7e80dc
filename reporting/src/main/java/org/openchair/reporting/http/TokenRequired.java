package org.openchair.reporting.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.openchair.Refusal;

/** Nobody without a verified token reaches anything, not even the answers that the server adds by itself, such as to OPTIONS. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenRequired implements ContainerRequestFilter {

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(problems.refused(
                    Refusal.of("unauthenticated", StatusProblem.of(401).detail())));
        }
    }
}
