package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.calendar.CalendarLink;
import org.openchair.api.session.MyGroup;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** The secret link by which a facilitator sees a group's sessions in a calendar program. */
@Path("/my-groups/{id}/calendar")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class CalendarPages {
    private static final Map<String, Integer> ALL = Map.of("size", 100);

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** What a link shows, and whether there is one. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        return page(id, api.get(link(id), CalendarLink.class));
    }

    /** Makes a link and shows it, this once: its address is kept nowhere, so no later page could. */
    @POST
    public Page make(@PathParam("id") UUID id) {
        return page(
                id,
                api.post(link(id), Map.of(), CalendarLink.class)
                        .either(made -> made, problem -> notDone("The link was not made", problem)));
    }

    /** Makes the link stop working. */
    @POST
    @Path("revoke")
    public Response revoke(@PathParam("id") UUID id) {
        api.delete(link(id), CalendarLink.class)
                .either(gone -> gone, problem -> notDone("The link was not revoked", problem));
        current.tell("The calendar link is revoked", "Calendars that used it no longer get the sessions.");
        return Response.seeOther(URI.create("/my-groups/" + id + "/calendar")).build();
    }

    private Page page(UUID id, CalendarLink link) {
        MyGroup group = api.list("/my-groups", ALL, MyGroup.class).items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Page.of("session/calendar", new CalendarPage(group, link));
    }

    private static String link(UUID id) {
        return "/my-groups/" + id + "/calendar-link";
    }

    private static CalendarLink notDone(String what, Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(page.saying(what, problem.detail(), page.advice()));
    }
}
