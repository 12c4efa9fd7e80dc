package org.openchair.service.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.openchair.api.calendar.CalendarLink;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/**
 * The facilitator's link to a group's calendar. Making one is not repeatable by key: the answer holds the secret, and answers
 * that can be repeated are kept.
 */
@RequestScoped
@Path("my-groups/{id}/calendar-link")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
public class CalendarLinkResource {

    @Inject
    CalendarLinks links;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<CalendarLink> read(@PathParam("id") UUID id) {
        return links.read(id);
    }

    @POST
    @Write
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<CalendarLink> make(@PathParam("id") UUID id) {
        return links.make(id);
    }

    @DELETE
    @Write
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<CalendarLink> revoke(@PathParam("id") UUID id) {
        return links.revoke(id);
    }
}
