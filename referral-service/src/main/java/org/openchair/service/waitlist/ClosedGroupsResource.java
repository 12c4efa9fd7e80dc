package org.openchair.service.waitlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.waitlist.StrandedReferral;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The people of the own clinic who are still referred to a group that has closed. */
@RequestScoped
@Path("closed-groups/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waitlists")
public class ClosedGroupsResource {

    @Inject
    ReferralsToClosedGroups stranded;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<StrandedReferral>> list(@Valid @BeanParam Paging paging) {
        return stranded.list(paging);
    }
}
