package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.session.JoiningLink;
import org.openchair.api.session.Member;
import org.openchair.api.session.MyGroup;
import org.openchair.api.session.SessionSummary;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** The groups that a facilitator leads. */
@Path("/my-groups")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class MyGroupPages {
    private static final Map<String, Integer> ALL = Map.of("size", 100);

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    /** All of them. */
    @GET
    public Page list() {
        return Page.of("session/myGroups", new MyGroups(groups(), clock));
    }

    /** One of them, with its sessions and members; of one that has closed, whom to tell of it. */
    @GET
    @Path("{id}")
    public Object show(@PathParam("id") UUID id) {
        return groups().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .<Object>map(group -> page(id, group))
                .orElseGet(() -> Response.seeOther(URI.create("/groups/" + id + "/meetings"))
                        .build());
    }

    private Page page(UUID id, MyGroup group) {
        List<SessionSummary> sessions = api.list("/my-groups/" + id + "/sessions", ALL, SessionSummary.class)
                .items();
        List<Member> members =
                api.list("/my-groups/" + id + "/members", ALL, Member.class).items();
        String link = api.get("/joining-links/groups/" + id, JoiningLink.class).link();
        return Page.of("session/myGroup", new GroupPage(group, sessions, members, link, clock));
    }

    private List<MyGroup> groups() {
        return api.list("/my-groups", ALL, MyGroup.class).items();
    }
}
