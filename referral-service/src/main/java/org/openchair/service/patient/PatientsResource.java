package org.openchair.service.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.api.Page;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.ChangePatient;
import org.openchair.api.patient.FindPatients;
import org.openchair.api.patient.IdentityEvent;
import org.openchair.api.patient.LookForAlike;
import org.openchair.api.patient.NoteStage;
import org.openchair.api.patient.NotedStage;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.platform.request.Paging;
import org.openchair.service.patient.Registration.Registered;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The patients of the clinician's own clinic. */
@RequestScoped
@Path("patients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientsResource {

    @Inject
    PatientRecords records;

    @Inject
    Registration registration;

    @Inject
    Correction correction;

    @Inject
    AlikePatients alike;

    @Inject
    IdentityHistory identityHistory;

    @Inject
    RecoveryStages stages;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<PatientSummary>> list(@Valid @BeanParam Paging paging) {
        return records.find(FindPatients.ALL, paging);
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<PatientSummary>> find(@Valid @NotNull FindPatients search, @Valid @BeanParam Paging paging) {
        return records.find(search, paging);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    @APIResponseSchema(value = PatientView.class, responseCode = "201")
    public Response register(@Valid @NotNull RegisterPatient asked) {
        Outcome<Registered> outcome = registration.register(asked);
        return Response.status(statusOf(outcome))
                .entity(outcome.then(registered -> records.read(registered.patientId())))
                .build();
    }

    private static Response.Status statusOf(Outcome<Registered> outcome) {
        boolean isNew = outcome instanceof Done<Registered> done && done.value().isNew();
        return isNew ? Response.Status.CREATED : Response.Status.OK;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<PatientView> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    @POST
    @Path("alike")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<AlikePatient>> alike(@Valid @NotNull LookForAlike asked) {
        return alike.to(asked);
    }

    @PUT
    @Write
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<PatientView> correct(@PathParam("id") UUID id, @Valid @NotNull ChangePatient asked) {
        return correction.correct(id, asked).then(records::read);
    }

    @GET
    @Path("{id}/alike")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<AlikePatient>> alike(@PathParam("id") UUID id) {
        return alike.to(id);
    }

    @GET
    @Path("{id}/identity-history")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<IdentityEvent>> identityHistory(@PathParam("id") UUID id) {
        return identityHistory.of(id);
    }

    @GET
    @Path("{id}/stages")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<NotedStage>> stages(@PathParam("id") UUID id) {
        return stages.of(id);
    }

    @POST
    @Write
    @Path("{id}/stages")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<NotedStage>> note(@PathParam("id") UUID id, @Valid @NotNull NoteStage asked) {
        return stages.note(id, asked);
    }
}
