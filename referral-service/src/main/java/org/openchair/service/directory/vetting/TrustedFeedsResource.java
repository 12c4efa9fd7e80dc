package org.openchair.service.directory.vetting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.TrustFeed;
import org.openchair.api.directory.TrustedFeed;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Feeds whose word that a group was vetted counts here, for the administrator who names them. */
@RequestScoped
@Path("trusted-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class TrustedFeedsResource {

    @Inject
    TrustedFeeds feeds;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Page<TrustedFeed> list(@Valid @BeanParam Paging paging) {
        return feeds.list(paging);
    }

    @PUT
    @Write
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<TrustedFeed> trust(@PathParam("account") String account, @Valid @NotNull TrustFeed asked) {
        return feeds.trust(account, asked);
    }

    @DELETE
    @Write
    @Path("{account}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<TrustedFeed> end(@PathParam("account") String account) {
        return feeds.end(account);
    }
}
