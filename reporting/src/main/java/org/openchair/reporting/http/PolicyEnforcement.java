package org.openchair.reporting.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openchair.Refusal;

/**
 * Asks Keycloak's policies about the operations marked with {@link AskKeycloak}. It stands behind MicroProfile JWT and is given
 * only the token which that has verified, since the enforcer itself verifies no signature.
 */
@Provider
@AskKeycloak
@Priority(Priorities.AUTHORIZATION + 1)
public class PolicyEnforcement implements ContainerRequestFilter {

    @Inject
    private KeycloakPolicies policies;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token)) {
            refuse(request, "unauthenticated", StatusProblem.of(401).detail());
            return;
        }
        switch (policies.ask(new VerifiedRequest(servletRequest, token.getRawToken()))) {
            case GRANTED -> {}
            case DENIED -> refuse(request, "forbidden", "Keycloak's policies do not allow you to release this.");
            case UNREACHABLE ->
                refuse(request, "keycloak-unreachable", "Keycloak cannot be asked right now. Try again in a minute.");
        }
    }

    private void refuse(ContainerRequestContext request, String code, String detail) {
        request.abortWith(problems.refused(Refusal.of(code, detail)));
    }
}
