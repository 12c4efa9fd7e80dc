package org.openchair.service.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The scores of a patient of the clinician's own clinic. */
@RequestScoped
@Path("patients/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class AssessmentsResource {

    @Inject
    PatientScores scores;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<ScoreCourse>> read(@PathParam("id") UUID id) {
        return scores.read(id);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<AssessmentView> record(@PathParam("id") UUID id, @Valid @NotNull RecordAssessment asked) {
        return scores.record(id, asked);
    }

    /** It counts no more; the row is kept. */
    @DELETE
    @Write
    @Path("{assessment}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<AssessmentView> markAsError(@PathParam("id") UUID id, @PathParam("assessment") UUID assessment) {
        return scores.markAsError(id, assessment);
    }
}
