package org.openchair.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.AddTimeOff;
import org.openchair.api.session.AwayDays;
import org.openchair.api.session.ScheduledSession;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The caller's own days: the sessions to lead, and the days away. */
@RequestScoped
@Path("my-schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class ScheduleResource {

    @Inject
    Schedules schedules;

    @Inject
    FacilitatorAbsence away;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<ScheduledSession>> list(
            @QueryParam("from") LocalDate from,
            @QueryParam("days") @DefaultValue("7") @Min(1) @Max(42) int days,
            @Valid @BeanParam Paging paging) {
        return schedules.list(from, days, paging);
    }

    @GET
    @Path("away")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<AwayDays>> away(@Valid @BeanParam Paging paging) {
        return away.list(paging);
    }

    @POST
    @Write
    @Path("away")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<AwayDays> noteAway(@Valid @NotNull AddTimeOff asked) {
        return away.note(asked);
    }

    @DELETE
    @Write
    @Path("away/{awayId}")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<AwayDays> takeBack(@PathParam("awayId") UUID id) {
        return away.takeBack(id);
    }
}
