package org.openchair.web.timer;

import static org.openchair.web.person.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.openchair.api.schedule.TimerStatus;
import org.openchair.web.api.Services;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Visit;
import org.openchair.web.person.AllowedTo;

/** Whether the platform does what it does by itself, for the administrator. */
@Path("/timers")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class TimerPages {
    @Inject
    Visit visit;

    @Inject
    Services services;

    /** Every task. */
    @GET
    public Page list() {
        return Page.of("timer/timers", new TimersPage(services.all("/timers", TimerStatus.class), visit.zone()));
    }
}
