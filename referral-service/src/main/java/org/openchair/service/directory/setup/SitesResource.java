package org.openchair.service.directory.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.DescribeSite;
import org.openchair.api.directory.NamedEntry;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Places where groups can meet. */
@RequestScoped
@Path("sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "set-up")
public class SitesResource {

    @Inject
    Directory directory;

    @Inject
    AddToDirectory adding;

    @GET
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Page<NamedEntry> find(@QueryParam("q") @Size(max = 200) String words, @Valid @BeanParam Paging paging) {
        return directory.sites(words, paging);
    }

    @PUT
    @Write
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<NamedEntry> add(@PathParam("id") UUID id, @Valid @NotNull DescribeSite described) {
        return adding.site(id, described).then(added -> Outcome.done(directory.site(id)));
    }
}
