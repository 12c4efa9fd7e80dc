package org.openchair.service.directory;

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
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The public directory, for the pages that show it: their own account reads it, and nothing else. */
@RequestScoped
@Path("public/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class PublicGroupsResource {

    @Inject
    PublicDirectory directory;

    @GET
    @RolesAllowed(Role.PUBLIC_DIRECTORY_NAME)
    public Outcome<Page<GroupSummary>> list(@Valid @BeanParam Paging paging) {
        return directory.list(paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.PUBLIC_DIRECTORY_NAME)
    public Outcome<FactSheet> read(@PathParam("id") UUID id) {
        return directory.read(id);
    }
}
