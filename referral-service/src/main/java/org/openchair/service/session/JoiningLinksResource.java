package org.openchair.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.session.JoiningLink;
import org.openchair.staff.Role;

/** Links to join, for those who lead a group and for those who have a seat in it. */
@RequestScoped
@Path("joining-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining-links")
public class JoiningLinksResource {

    @Inject
    JoiningLinks links;

    @GET
    @Path("groups/{id}")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<JoiningLink> ofGroup(@PathParam("id") UUID id) {
        return links.ofLed(id);
    }

    @GET
    @Path("referrals/{id}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<JoiningLink> ofReferral(@PathParam("id") UUID id) {
        return links.ofSeat(id);
    }
}
