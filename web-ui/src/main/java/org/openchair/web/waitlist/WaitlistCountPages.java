package org.openchair.web.waitlist;

import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.openchair.api.waitlist.GroupWaitlist;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.AllowedTo;

/** The waitlists of all groups, without anybody in them. */
@Path("/waitlists")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(PROGRAM_MANAGER)
public class WaitlistCountPages {
    private static final int A_PAGE = 25;

    @Inject
    ApiClient api;

    /** Where most wait first. */
    @GET
    public Page list(@Context UriInfo asked, @QueryParam("page") @DefaultValue("1") int page) {
        var found = api.list("/waitlists", Map.of("page", Math.max(1, page), "size", A_PAGE), GroupWaitlist.class);
        return Page.of("waitlist/counts", new WaitlistCounts(found.items(), Paging.of(found, asked)));
    }
}
