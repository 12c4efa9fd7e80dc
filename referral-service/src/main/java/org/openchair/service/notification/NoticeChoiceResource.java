package org.openchair.service.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.notification.ChooseNotices;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** How the caller hears of notices besides the application. */
@RequestScoped
@Path("notice-choice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NoticeChoiceResource {

    @Inject
    NoticeChoices choices;

    @GET
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<NoticeChoice> read() {
        return choices.read();
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<NoticeChoice> choose(@Valid @NotNull ChooseNotices asked) {
        return choices.choose(asked);
    }

    /** What holds without a choice: word of danger reaches a clinician by mail. The pages ask for it at each sign-in. */
    @POST
    @Write
    @Path("default")
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<NoticeChoice> byDefault() {
        return choices.byDefault();
    }
}
