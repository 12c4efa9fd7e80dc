package org.openchair.service.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.Me;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.notification.NoticeChoices;
import org.openchair.staff.Role;

/** Who is signed in. */
@RequestScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class MeResource {

    @Inject
    Caller caller;

    @Inject
    NoticeChoices choices;

    @GET
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Me me() {
        return caller.person().map(this::linked).orElseGet(this::unlinked);
    }

    private Me linked(Person person) {
        return new Me(
                person.staffId(),
                person.displayName(),
                caller.roleNames(),
                person.clinicId(),
                person.clinicName(),
                choices.zone(person).getId());
    }

    private Me unlinked() {
        return new Me(null, caller.accountName(), caller.roleNames(), null, null, NoticeChoices.DEFAULT_ZONE);
    }
}
