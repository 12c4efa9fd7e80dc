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
import java.util.Map;
import org.openchair.api.WorkPage;
import org.openchair.web.api.Services;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
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

    @Context
    UriInfo asked;

    /** The start page or the work list, of one kind of work where one is chosen. */
    @GET
    public Page home(
            @QueryParam("kind") @DefaultValue("") String kind, @QueryParam("page") @DefaultValue("1") int page) {
        if (visit.person().isEmpty()) {
            return Page.of("home/start", "");
        }
        introduction.introduceOnce();
        WorkPage work = services.get("/work-list", Map.of("kind", kind, "page", page), WorkPage.class);
        return Page.of("home/workList", WorkList.of(visit.signedIn(), work, kind, paging(work)));
    }

    private Paging paging(WorkPage work) {
        return Paging.of(new org.openchair.api.Page<>(work.items(), work.page(), work.size(), work.total()), asked);
    }
}
