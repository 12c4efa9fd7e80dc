package org.openchair.service.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.staff.NoteDebrief;
import org.openchair.api.staff.NoteMeeting;
import org.openchair.api.staff.PeerCandidate;
import org.openchair.api.staff.SupervisedPerson;
import org.openchair.api.staff.SupervisionRecord;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Those who lead groups, for whoever supervises them. */
@RequestScoped
@Path("supervision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class SupervisionResource {

    @Inject
    Supervisees supervisees;

    @Inject
    SupervisionRecords records;

    @Inject
    Supervising supervising;

    @Inject
    PeerCandidates candidates;

    @GET
    @RolesAllowed({Role.FACILITATOR_NAME, Role.CLINICIAN_NAME})
    public Outcome<Page<SupervisedPerson>> list(
            @QueryParam("days") @DefaultValue("90") @Min(7) @Max(366) int days, @Valid @BeanParam Paging paging) {
        return supervisees.list(days, paging);
    }

    @GET
    @Path("candidates")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<PeerCandidate>> candidates(@Valid @BeanParam Paging paging) {
        return candidates.list(paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.CLINICIAN_NAME})
    public Outcome<SupervisionRecord> read(
            @PathParam("id") UUID id, @QueryParam("days") @DefaultValue("90") @Min(7) @Max(366) int days) {
        return records.read(id, days);
    }

    @POST
    @Write
    @Path("{id}/debriefs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.CLINICIAN_NAME})
    public Outcome<SupervisionRecord> noteDebrief(@PathParam("id") UUID id, @Valid @NotNull NoteDebrief asked) {
        return supervising.note(id, asked);
    }

    @POST
    @Write
    @Path("{id}/debriefs/{debrief}/entered-in-error")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.CLINICIAN_NAME})
    public Outcome<SupervisionRecord> withdrawDebrief(@PathParam("id") UUID id, @PathParam("debrief") UUID debrief) {
        return supervising.withdrawDebrief(id, debrief);
    }

    @POST
    @Write
    @Path("{id}/meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.CLINICIAN_NAME})
    public Outcome<SupervisionRecord> noteMeeting(@PathParam("id") UUID id, @Valid @NotNull NoteMeeting asked) {
        return supervising.note(id, asked);
    }
}
