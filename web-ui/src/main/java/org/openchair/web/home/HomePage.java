package org.openchair.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openchair.api.WorkPage;
import org.openchair.api.session.ScheduledSession;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.notification.UnreadCount;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.person.Role;

/** The front door: what Openchair is for a visitor, what needs me now for someone signed in. */
@Path("/")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class HomePage {
    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    @Inject
    Introduction introduction;

    @Inject
    UnreadCount unread;

    @Inject
    Clock clock;

    @Context
    UriInfo asked;

    /** The start page or the work list, of one kind of work where one is chosen. */
    @GET
    public Page home(
            @QueryParam("kind") @DefaultValue("") String kind, @QueryParam("page") @DefaultValue("1") int page) {
        if (current.person().isEmpty()) {
            return Page.of("home/start", "");
        }
        introduction.introduceOnce();
        unread.refresh();
        WorkPage work = api.get("/work-list", Map.of("kind", kind, "page", page), WorkPage.class);
        WorkList list = WorkList.of(current.signedIn(), work, kind, paging(work), clock);
        return list.role() == Role.FACILITATOR
                ? Page.of("home/today", new Today(list, today()))
                : Page.of("home/workList", list);
    }

    /** None for an account that is not linked to a person yet. */
    private List<ScheduledSession> today() {
        try {
            return api.list("/my-schedule", Map.of("days", 1, "size", 100), ScheduledSession.class)
                    .items();
        } catch (ErrorPageException notLinked) {
            return List.of();
        }
    }

    private Paging paging(WorkPage work) {
        return Paging.of(new org.openchair.api.Page<>(work.items(), work.page(), work.size(), work.total()), asked);
    }
}
