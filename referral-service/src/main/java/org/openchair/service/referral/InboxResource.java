package org.openchair.service.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.referral.InboxItem;
import org.openchair.platform.request.Paging;
import org.openchair.referral.ReferralState;
import org.openchair.staff.Role;

/** What the facilitator's groups were sent. */
@RequestScoped
@Path("inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class InboxResource {

    @Inject
    Inbox inbox;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<InboxItem>> list(
            @QueryParam("state") @DefaultValue("SENT") ReferralState state, @Valid @BeanParam Paging paging) {
        return inbox.list(state, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<InboxItem> read(@PathParam("id") UUID id) {
        return inbox.read(id);
    }
}
