package org.openchair.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openchair.api.WorkItem;
import org.openchair.web.api.Services;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Visit;
import org.openchair.web.signin.AllowedToAnyone;

/** The front door: what Openchair is for a visitor, what needs me now for someone signed in. */
@Path("/")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class HomePage {
    @Inject
    Visit visit;

    @Inject
    Services services;

    @Inject
    Introduction introduction;

    @Inject
    Clock clock;

    /** The start page or the work list. */
    @GET
    public Page home() {
        if (visit.person().isEmpty()) {
            return Page.of("home/start", "");
        }
        introduction.introduceOnce();
        List<WorkItem> items =
                services.list("/work-list", Map.of("size", 50), WorkItem.class).items();
        return Page.of("home/workList", WorkList.of(visit.signedIn(), items, clock));
    }
}
