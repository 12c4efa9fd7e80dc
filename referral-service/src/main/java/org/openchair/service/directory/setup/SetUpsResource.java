package org.openchair.service.directory.setup;

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
import org.openchair.api.directory.GroupInSetUp;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The groups that are being set up. */
@RequestScoped
@Path("set-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "set-up")
public class SetUpsResource {

    @Inject
    SetUpRecords records;

    @GET
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Page<GroupInSetUp> list(@Valid @BeanParam Paging paging) {
        return records.drafts(paging);
    }
}
