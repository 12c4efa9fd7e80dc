package org.openchair.web.notification;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.CLINICIAN;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.api.notification.NoticeView;
import org.openchair.api.notification.ReadNotices;
import org.openchair.api.notification.UnreadNotices;
import org.openchair.notification.NoticeKind;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** What somebody was told. Each notice leads to what it is about, and is read by then. */
@Path("/notices")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({CLINICIAN, FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
public class NoticePages {
    @Inject
    ApiClient api;

    @Inject
    UnreadCount unread;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @Context
    UriInfo asked;

    /** All of them, or those not read yet. */
    @GET
    public Page list(
            @QueryParam("show") @DefaultValue("all") String show, @QueryParam("page") @DefaultValue("1") int page) {
        boolean onlyUnread = show.equals("unread");
        var found = api.list("/notices", Map.of("unread", onlyUnread, "page", page), NoticeView.class);
        ZoneId zone = ZoneId.of(api.get("/notice-choice", NoticeChoice.class).timeZone());
        return Page.of(
                "notification/notices",
                new NoticesPage(
                        found.items(),
                        onlyUnread,
                        Paging.of(found, asked),
                        current.signedIn().role(),
                        zone,
                        clock));
    }

    /** Marks one as read and shows what it is about. */
    @POST
    @Path("{id}/open")
    public Response open(@PathParam("id") UUID id) {
        return api.post("/notices/" + id + "/read", Map.of(), NoticeView.class).either(this::opened, problem -> {
            throw new ErrorPageException(ErrorPage.of(problem.status()));
        });
    }

    /** Marks what was shown as read; what came since stays unread. */
    @POST
    @Path("read")
    public Response read(SubmittedForm form) {
        return api.post("/notices/read", new ReadNotices(newest(form)), UnreadNotices.class)
                .either(
                        left -> {
                            current.tell(
                                    "Marked as read", "What needs your attention stays on your list until it is done.");
                            return to("/notices");
                        },
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    /** What changed about meetings is told on the page to which the notice leads, which does not name them. */
    private Response opened(NoticeView notice) {
        if (notice.kind() == NoticeKind.SESSION_CHANGED) {
            current.tell(notice.sentence(), NoticesPage.details(notice));
        }
        return to(Targets.address(notice.target(), notice.targetId().toString()));
    }

    private Response to(String address) {
        unread.changed();
        return Response.seeOther(URI.create(address)).build();
    }

    private static UUID newest(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("upTo"));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
