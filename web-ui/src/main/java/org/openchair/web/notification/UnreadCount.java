package org.openchair.web.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openchair.api.notification.UnreadNotices;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.person.Access;
import org.openchair.web.person.SignedIn;

/** Keeps the header's number of unread notices at most half a minute old; a page never waits or fails for it. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 30)
public class UnreadCount implements ContainerRequestFilter {
    private static final Duration FRESH = Duration.ofSeconds(30);

    @Context
    ResourceInfo page;

    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean anyone = Access.declaredBy(page.getResourceClass(), page.getResourceMethod())
                .map(Access::anyone)
                .orElse(false);
        if (HttpMethod.GET.equals(request.getMethod()) && !anyone) {
            refresh();
        }
    }

    /** Looks it up, unless it is known well enough. */
    public void refresh() {
        Instant now = clock.instant();
        current.person()
                .filter(person -> person.unreadIsOlderThan(now.minus(FRESH)))
                .ifPresent(person -> lookUp(person, now));
    }

    /** Has it looked up for the next page, because it has changed. */
    void changed() {
        current.signedIn().hasUnread(current.signedIn().unread(), Instant.MIN);
    }

    private void lookUp(SignedIn person, Instant now) {
        int number = api.getIfReachable("/notices/unread", UnreadNotices.class)
                .map(UnreadNotices::count)
                .orElse(person.unread());
        person.hasUnread(number, now);
    }
}
