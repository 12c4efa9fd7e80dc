package org.openchair.service.waitlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.openchair.api.waitlist.ChangeWaitlist;
import org.openchair.api.waitlist.WaitingPerson;
import org.openchair.api.waitlist.WaitlistSettings;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The waitlist of a group, for whoever leads it. */
@RequestScoped
@Path("my-groups/{id}/waitlist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waitlists")
public class GroupWaitlistResource {

    @Inject
    GroupLists lists;

    @Inject
    GroupOffering offering;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<WaitingPerson>> list(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return lists.list(id, paging);
    }

    @GET
    @Path("settings")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<WaitlistSettings> settings(@PathParam("id") UUID id) {
        return offering.read(id);
    }

    @PUT
    @Write
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<WaitlistSettings> say(@PathParam("id") UUID id, @Valid @NotNull ChangeWaitlist asked) {
        return offering.say(id, asked);
    }
}
