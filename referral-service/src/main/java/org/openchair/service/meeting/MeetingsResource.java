package org.openchair.service.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.meeting.ChangeMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.api.meeting.KeepHolidays;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The coming meetings of one group, for those who lead it and for program managers. */
@RequestScoped
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class MeetingsResource {

    @Inject
    MeetingLists lists;

    @Inject
    MeetingChanging changing;

    @Inject
    HolidayKeeping holidays;

    @GET
    @Path("{id}/meetings")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<ComingMeetings> list(@PathParam("id") UUID id) {
        return lists.read(id);
    }

    @POST
    @Write
    @Path("{id}/meeting-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<ComingMeetings> change(@PathParam("id") UUID id, @Valid @NotNull ChangeMeeting asked) {
        return changing.change(id, asked).then(changed -> lists.read(id));
    }

    @DELETE
    @Write
    @Path("{id}/meeting-changes/{changeId}")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<ComingMeetings> undo(@PathParam("id") UUID id, @PathParam("changeId") UUID changeId) {
        return changing.undo(id, changeId).then(undone -> lists.read(id));
    }

    @PUT
    @Write
    @Path("{id}/holidays")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<ComingMeetings> keepHolidays(@PathParam("id") UUID id, @Valid @NotNull KeepHolidays asked) {
        return holidays.keep(id, asked).then(kept -> lists.read(id));
    }
}
