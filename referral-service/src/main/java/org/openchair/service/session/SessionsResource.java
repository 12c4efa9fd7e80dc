package org.openchair.service.session;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.session.CountedSession;
import org.openchair.api.session.HeadCount;
import org.openchair.api.session.Mark;
import org.openchair.api.session.Marked;
import org.openchair.api.session.MarkedSession;
import org.openchair.api.session.Marks;
import org.openchair.api.session.Roster;
import org.openchair.api.session.SignSession;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** One session: who is expected, who came. */
@RequestScoped
@Path("sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionsResource {

    @Inject
    Rosters rosters;

    @Inject
    MarkAttendance marking;

    @Inject
    HeadCounts headCounts;

    @Inject
    Signing signing;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Roster> read(@PathParam("id") UUID id) {
        return rosters.read(id);
    }

    @PUT
    @Write
    @Path("attendance/{enrollmentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Marked> mark(
            @PathParam("id") UUID id, @PathParam("enrollmentId") UUID enrollmentId, @Valid @NotNull Mark mark) {
        return marking.mark(id, enrollmentId, mark);
    }

    @POST
    @Write
    @Path("attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<MarkedSession> markAll(@PathParam("id") UUID id, @Valid @NotNull Marks marks) {
        return marking.markAll(id, marks.marks());
    }

    @PUT
    @Write
    @Path("walk-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<CountedSession> count(@PathParam("id") UUID id, @Valid @NotNull HeadCount count) {
        return headCounts.count(id, count);
    }

    @POST
    @Write
    @Path("sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Roster> sign(@PathParam("id") UUID id, @Valid @NotNull SignSession asked) {
        return signing.sign(id, asked).then(signed -> rosters.read(id));
    }
}
