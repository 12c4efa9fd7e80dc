package org.openchair.service.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.WorkPage;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** What needs whoever is signed in, now: the most urgent first, then what has waited longest. */
@RequestScoped
@Path("work-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class WorkListResource {

    @Inject
    WorkList workList;

    @GET
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public WorkPage list(@QueryParam("kind") @Size(max = 60) String kind, @Valid @BeanParam Paging paging) {
        return workList.of(kind, paging);
    }
}
