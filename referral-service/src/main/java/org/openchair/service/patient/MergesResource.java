package org.openchair.service.patient;

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
import org.openchair.api.patient.MergePatients;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.PatientView;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Other records of the same person that went into a patient's record, and come out again where they were of another person. */
@RequestScoped
@Path("patients/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class MergesResource {

    @Inject
    Merging merging;

    @Inject
    UndoMerge undoing;

    @Inject
    MergeList merges;

    @Inject
    PatientRecords records;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<MergeView>> list(@PathParam("id") UUID id) {
        return merges.of(id);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<PatientView> merge(@PathParam("id") UUID id, @Valid @NotNull MergePatients asked) {
        return merging.merge(id, asked).then(records::read);
    }

    @POST
    @Write
    @Path("{merge}/undo")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<PatientView> undo(@PathParam("id") UUID id, @PathParam("merge") UUID mergeId) {
        return undoing.undo(id, mergeId).then(records::read);
    }
}
