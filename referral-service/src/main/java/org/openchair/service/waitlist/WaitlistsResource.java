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
import org.openchair.api.Page;
import org.openchair.api.waitlist.GroupWaitlist;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The waitlists of all groups, in bands, for whoever plans them. */
@RequestScoped
@Path("waitlists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waitlists")
public class WaitlistsResource {

    @Inject
    WaitlistCounts counts;

    @GET
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Page<GroupWaitlist> list(@Valid @BeanParam Paging paging) {
        return counts.list(paging);
    }
}
