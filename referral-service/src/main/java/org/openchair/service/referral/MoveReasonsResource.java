package org.openchair.service.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.referral.ReasonLists;
import org.openchair.staff.Role;

/** The reasons that can be given for moves of a referral, in the language asked for. */
@RequestScoped
@Path("move-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
public class MoveReasonsResource {

    @Inject
    MoveReasons reasons;

    @GET
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
    public ReasonLists read() {
        return reasons.all();
    }
}
