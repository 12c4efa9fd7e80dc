package org.openchair.service.directory.vetting;

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
import org.openchair.api.directory.VettingTask;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The groups that wait to be reviewed, vetted or renewed. */
@RequestScoped
@Path("vetting-queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vetting")
public class VettingQueueResource {

    @Inject
    VettingQueue queue;

    @GET
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Page<VettingTask> list(@Valid @BeanParam Paging paging) {
        return queue.list(paging);
    }
}
