package org.openchair.platform.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Nobody without a verified token reaches anything, not even the answers that the server adds by itself, such as to OPTIONS; but
 * for an operation at a {@link SecretAddress}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenRequired implements ContainerRequestFilter {

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null && !atSecretAddress()) {
            throw new WebApplicationException(Status.UNAUTHORIZED);
        }
    }

    private boolean atSecretAddress() {
        Method method = operation.getResourceMethod();
        return method != null && method.isAnnotationPresent(SecretAddress.class);
    }
}
