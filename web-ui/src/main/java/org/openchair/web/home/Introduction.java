package org.openchair.web.home;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.openchair.api.Me;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.When;
import org.openchair.web.person.Access;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;

/** Learns once, after sign-in, in which clinic a person works, so that the header can say it, and in which zone they read times. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 20)
public class Introduction implements ContainerRequestFilter {
    @Context
    ResourceInfo page;

    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    @Override
    public void filter(ContainerRequestContext request) {
        // Pages for anyone, such as the crisis card, must not depend on a service.
        if (!isForAnyone()) {
            introduceOnce();
        }
    }

    /** Learns where the person signed in works, unless that is known. */
    void introduceOnce() {
        current.person().filter(person -> !person.isIntroduced()).ifPresent(this::introduce);
    }

    private void introduce(SignedIn person) {
        api.find("/me", Me.class)
                .ifPresentOrElse(
                        me -> person.worksAt(me.clinicName(), When.zone(me.timeZone())),
                        () -> person.worksAt(null, null));
        if (person.role() == Role.CLINICIAN) {
            api.post("/notice-choice/default", Map.of(), NoticeChoice.class).either(known -> known, problem -> null);
        }
    }

    private boolean isForAnyone() {
        return Access.declaredBy(page.getResourceClass(), page.getResourceMethod())
                .map(Access::anyone)
                .orElse(false);
    }
}
