package org.openchair.service.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.openchair.api.concern.PatientConcern;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Concerns that reach the clinicians of a patient's own clinic. */
@RequestScoped
@Path("patients/{id}/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class PatientConcernsResource {

    @Inject
    PatientConcerns concerns;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<PatientConcern>> list(@PathParam("id") UUID id) {
        return concerns.list(id);
    }

    @POST
    @Write
    @Path("{concern}/acknowledge")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<PatientConcern>> acknowledge(@PathParam("id") UUID id, @PathParam("concern") UUID concern) {
        return concerns.acknowledge(id, concern);
    }
}
