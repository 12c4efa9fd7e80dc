package org.openchair.service.directory.setup;

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
import org.openchair.api.Page;
import org.openchair.api.directory.NamedEntry;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** People who can lead groups. */
@RequestScoped
@Path("facilitators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "set-up")
public class FacilitatorsResource {

    @Inject
    Directory directory;

    @GET
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Page<NamedEntry> find(@QueryParam("q") @Size(max = 200) String words, @Valid @BeanParam Paging paging) {
        return directory.people(words, paging);
    }
}
