package org.openchair.service.record;

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
import org.openchair.api.record.AmendSession;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.WriteRecord;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** What a session was about: written until it is signed, amended after. */
@RequestScoped
@Path("sessions/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionRecordResource {

    @Inject
    SessionRecords records;

    @Inject
    RecordWriting writing;

    @Inject
    Risks risks;

    @Inject
    RecordAmendment amending;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<SessionRecord> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<SessionRecord> write(@PathParam("id") UUID id, @Valid @NotNull WriteRecord asked) {
        return writing.write(id, asked);
    }

    @POST
    @Write
    @Path("risks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<SessionRecord> noteRisk(@PathParam("id") UUID id, @Valid @NotNull NoteRisk asked) {
        return risks.note(id, asked);
    }

    @DELETE
    @Write
    @Path("risks/{risk}")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<SessionRecord> takeRiskBack(@PathParam("id") UUID id, @PathParam("risk") UUID risk) {
        return risks.takeBack(id, risk);
    }

    @POST
    @Write
    @Path("amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<SessionRecord> amend(@PathParam("id") UUID id, @Valid @NotNull AmendSession asked) {
        return amending.amend(id, asked);
    }
}
