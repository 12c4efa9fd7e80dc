package org.openchair.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.session.CarriedRosters;
import org.openchair.staff.Role;

/** The facilitator's rosters of today, to be carried where there is no network. */
@RequestScoped
@Path("rosters/today")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class RostersResource {

    @Inject
    RostersOfToday rosters;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<CarriedRosters> read() {
        return rosters.read();
    }
}
