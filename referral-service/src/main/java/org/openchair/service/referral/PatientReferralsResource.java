package org.openchair.service.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The referrals of a patient of the clinician's own clinic. */
@RequestScoped
@Path("patients/{id}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class PatientReferralsResource {

    @Inject
    ReferralLists referrals;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<ReferralSummary>> referrals(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return referrals.ofPatient(id, paging);
    }
}
