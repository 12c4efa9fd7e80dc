package org.openchair.web.timer;

import static org.openchair.web.person.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.openchair.api.schedule.TimerStatus;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** Whether the platform does what it does by itself, for the administrator. */
@Path("/timers")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class TimerPages {
    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    /** Every task. */
    @GET
    public Page list() {
        return Page.of("timer/timers", new TimersPage(api.all("/timers", TimerStatus.class), current.zone()));
    }
}
