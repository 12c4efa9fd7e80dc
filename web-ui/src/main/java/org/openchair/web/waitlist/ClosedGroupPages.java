package org.openchair.web.waitlist;

import static org.openchair.web.person.Role.CLINICIAN;

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
import java.util.Map;
import org.openchair.api.waitlist.StrandedReferral;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.AllowedTo;

/** The people of the own clinic in groups that have closed, so that nobody is forgotten there. */
@Path("/closed-groups")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ClosedGroupPages {
    private static final int A_PAGE = 25;

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    /** Closed longest first. */
    @GET
    public Page list(@Context UriInfo asked, @QueryParam("page") @DefaultValue("1") int page) {
        var found = api.list(
                "/closed-groups/referrals", Map.of("page", Math.max(1, page), "size", A_PAGE), StrandedReferral.class);
        return Page.of("waitlist/stranded", new StrandedList(found.items(), Paging.of(found, asked), clock));
    }
}
