package org.openchair.service.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.record.ProgressNote;
import org.openchair.api.record.WriteProgressNote;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** A therapist's own notes on single persons in one session. */
@RequestScoped
@Path("sessions/{id}/progress-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class ProgressNotesResource {

    @Inject
    ProgressNotes notes;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<List<ProgressNote>> list(@PathParam("id") UUID id) {
        return notes.own(id);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<List<ProgressNote>> write(@PathParam("id") UUID id, @Valid @NotNull WriteProgressNote asked) {
        return notes.write(id, asked);
    }
}
