package org.openchair.service.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.NameSubstitute;
import org.openchair.api.meeting.PlaceSession;
import org.openchair.api.meeting.SessionPlan;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** How one session is planned, for those who lead its group and for program managers. */
@RequestScoped
@Path("sessions/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class SessionPlanResource {

    @Inject
    SessionPlans plans;

    @Inject
    SessionPlacing placing;

    @Inject
    Substitutes substitutes;

    @GET
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<SessionPlan> read(@PathParam("id") UUID id) {
        return plans.read(id);
    }

    @PUT
    @Write
    @Path("place")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<SessionPlan> place(@PathParam("id") UUID id, @Valid @NotNull PlaceSession asked) {
        return placing.place(id, asked).then(plans::read);
    }

    @GET
    @Path("colleagues")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<Page<Colleague>> colleagues(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return substitutes.colleagues(id, paging);
    }

    @PUT
    @Write
    @Path("substitute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<SessionPlan> substitute(@PathParam("id") UUID id, @Valid @NotNull NameSubstitute asked) {
        return substitutes.name(id, asked).then(plans::read);
    }

    @DELETE
    @Write
    @Path("substitute")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<SessionPlan> withdraw(@PathParam("id") UUID id) {
        return substitutes.withdraw(id).then(plans::read);
    }
}
