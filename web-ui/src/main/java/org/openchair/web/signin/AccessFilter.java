package org.openchair.web.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.person.Access;
import org.openchair.web.person.Role;

/**
 * Stands before every page: recognizes the person, sends visitors to sign in, and keeps each role to its pages. OPTIONS, which the server
 * would answer by itself, is for no one: no other site may send requests here.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo page;

    @Inject
    CurrentRequest current;

    @Inject
    BrowserSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            request.abortWith(
                    Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
            return;
        }
        session.person().ifPresent(current::isBy);
        Access access = declared();
        if (access.anyone()) {
            return;
        }
        if (current.person().isEmpty()) {
            request.abortWith(signInFirst(request));
        } else if (!access.allows(current.signedIn().role())) {
            throw notFor(access);
        }
    }

    private Access declared() {
        return Access.declaredBy(page.getResourceClass(), page.getResourceMethod())
                .orElseThrow(
                        () -> new IllegalStateException(page.getResourceMethod() + " does not say who may open it"));
    }

    // Only a page can be returned to after sign-in; a form that was sent cannot be sent again by a redirect.
    private static Response signInFirst(ContainerRequestContext request) {
        if (!HttpMethod.GET.equals(request.getMethod())) {
            throw new ErrorPageException(ErrorPage.of(401));
        }
        return Response.seeOther(SignInPages.address(request.getUriInfo().getRequestUri()))
                .build();
    }

    private static ErrorPageException notFor(Access access) {
        String roles = access.roles().stream().map(Role::plural).collect(Collectors.joining(" and "));
        ErrorPage page = ErrorPage.of(403);
        return new ErrorPageException(page.saying(page.title(), "This page is for " + roles + ".", page.advice()));
    }
}
