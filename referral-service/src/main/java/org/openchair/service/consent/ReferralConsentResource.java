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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ReferralConsent;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** What a patient agreed to for a referral, and what is noted of it in a draft. */
@RequestScoped
@Path("referrals/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class ReferralConsentResource {

    @Inject
    ConsentRecords records;

    @Inject
    DraftConsents drafts;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<ConsentView>> list(@PathParam("id") UUID id) {
        return records.ofReferral(id);
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ConsentView> note(@PathParam("id") UUID id, @Valid @NotNull ReferralConsent asked) {
        return drafts.note(id, asked);
    }
}
