package org.openchair.service.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.patient.WithdrawConsent;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** What a patient of the clinician's own clinic agreed to, and what of it they took back. */
@RequestScoped
@Path("patients/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class PatientConsentsResource {

    @Inject
    ConsentRecords records;

    @Inject
    ConsentNoting noting;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<ConsentView>> list(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return records.ofPatient(id, paging);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ConsentView> note(@PathParam("id") UUID id, @Valid @NotNull NoteConsent asked) {
        return noting.note(id, asked);
    }

    @POST
    @Write
    @Path("{consent}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ConsentView> withdraw(
            @PathParam("id") UUID id, @PathParam("consent") UUID consentId, @Valid @NotNull WithdrawConsent asked) {
        return noting.withdraw(id, consentId, asked);
    }
}
