package org.openchair.service.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.schedule.TimerStatus;
import org.openchair.staff.Role;

/** What the platform does by itself, and whether it does. */
@RequestScoped
@Path("timers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class TimersResource {

    @Inject
    Timers timers;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public List<TimerStatus> list() {
        return timers.statuses();
    }
}
