package org.openchair.service.matching;

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
import org.openchair.api.directory.NamedEntry;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The groups that a leader can name for someone whom they were sent. */
@RequestScoped
@Path("inbox/{id}/other-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class OtherGroupsResource {

    @Inject
    OtherGroups groups;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<NamedEntry>> list(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return groups.of(id, paging);
    }
}
