package org.openchair.service.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.meeting.AddClosingDay;
import org.openchair.api.meeting.ClosingDay;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The days on which the groups of a host, or all groups, do not meet. */
@RequestScoped
@Path("closing-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class ClosingDaysResource {

    @Inject
    ClosingDays days;

    @GET
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<Page<ClosingDay>> list(@Valid @BeanParam Paging paging) {
        return days.list(paging);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<ClosingDay> add(@Valid @NotNull AddClosingDay asked) {
        return days.add(asked);
    }

    @DELETE
    @Write
    @Path("{id}")
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<ClosingDay> undo(@PathParam("id") UUID id) {
        return days.undo(id);
    }
}
