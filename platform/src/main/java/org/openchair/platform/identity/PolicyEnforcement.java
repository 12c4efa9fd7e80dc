package org.openchair.platform.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openchair.platform.problem.ProblemException;

/** Asks Keycloak's policies, after the role was checked and before the body is read. */
@Provider
@AskKeycloak
@Priority(Priorities.AUTHORIZATION + 100)
public class PolicyEnforcement implements ContainerRequestFilter {

    @Inject
    KeycloakPolicies policies;

    @Inject
    JsonWebToken token;

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        switch (policies.ask(new VerifiedRequest(request, token.getRawToken()))) {
            case GRANTED -> {}
            case DENIED ->
                throw ProblemException.of(403, "forbidden", "Keycloak's policy does not allow you to do this.");
            case UNREACHABLE ->
                throw ProblemException.of(
                        503,
                        "keycloak-unreachable",
                        "Keycloak cannot be asked whether this is allowed. Try again in a minute.");
            default -> throw new IllegalStateException();
        }
    }
}
