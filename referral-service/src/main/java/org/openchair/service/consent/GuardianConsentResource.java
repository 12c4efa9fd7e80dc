package org.openchair.service.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.RecordGuardianConsent;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Who agreed for a person under 18 that they are referred. */
@RequestScoped
@Path("referrals/{id}/guardian-consent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class GuardianConsentResource {

    @Inject
    GuardianConsents consents;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<GuardianConsent> read(@PathParam("id") UUID id) {
        return consents.read(id);
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<GuardianConsent> record(@PathParam("id") UUID id, @Valid @NotNull RecordGuardianConsent asked) {
        return consents.record(id, asked);
    }
}
