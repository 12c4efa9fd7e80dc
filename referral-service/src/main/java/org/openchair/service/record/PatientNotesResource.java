package org.openchair.service.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.record.PatientNote;
import org.openchair.staff.Role;

/** What therapists noted about a patient of the clinician's own clinic. */
@RequestScoped
@Path("patients/{id}/progress-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class PatientNotesResource {

    @Inject
    ProgressNotes notes;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<PatientNote>> list(@PathParam("id") UUID id) {
        return notes.ofPatient(id);
    }
}
