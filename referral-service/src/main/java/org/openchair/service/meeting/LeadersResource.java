package org.openchair.service.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.GroupLeaders;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Who leads a group together, for those who do and for program managers. */
@RequestScoped
@Path("groups/{id}/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class LeadersResource {

    @Inject
    Leading leading;

    @GET
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<GroupLeaders> read(@PathParam("id") UUID id) {
        return leading.read(id);
    }

    @GET
    @Path("colleagues")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<Page<Colleague>> colleagues(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return leading.colleagues(id, paging);
    }

    @PUT
    @Write
    @Path("{staffId}")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<GroupLeaders> add(@PathParam("id") UUID id, @PathParam("staffId") UUID staffId) {
        return leading.add(id, staffId);
    }

    @DELETE
    @Write
    @Path("{staffId}")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<GroupLeaders> remove(@PathParam("id") UUID id, @PathParam("staffId") UUID staffId) {
        return leading.remove(id, staffId);
    }
}
