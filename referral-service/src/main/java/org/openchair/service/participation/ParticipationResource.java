package org.openchair.service.participation;

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
import org.openchair.api.participation.Participation;
import org.openchair.staff.Role;

/** How a patient of the clinician's own clinic takes part. */
@RequestScoped
@Path("patients/{id}/participation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class ParticipationResource {

    @Inject
    PatientParticipation participation;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<Participation>> read(@PathParam("id") UUID id) {
        return participation.read(id);
    }
}
