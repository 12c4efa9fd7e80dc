package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.BundledFiles;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.signin.ForScript;

/**
 * Today's rosters, with or without a network. The page is a shell that is the same for everybody, because devices keep it: who is
 * on the rosters comes apart from it, and is kept encrypted by the page's script.
 */
@Path("/")
@RequestScoped
public class OfflinePages {
    /** Says to the page's script what every form of the session carries. */
    public static final String CSRF = "X-Openchair-Csrf";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** The shell: nobody's name, and nobody's session. */
    @GET
    @Path("roster")
    @Produces("text/html;charset=UTF-8")
    @AllowedToAnyone
    public Page shell() {
        current.isByNobody();
        return Page.of("session/offline", new OfflinePage());
    }

    /** Whose rosters they are, and who is on them. */
    @GET
    @Path("roster/today")
    @ForScript
    @Produces("application/json")
    @AllowedTo(FACILITATOR)
    public Response today() {
        return api.relay("GET", "/rosters/today", "")
                .answer()
                .header(CSRF, current.signedIn().csrf())
                .build();
    }

    /** What keeps the shell on the device: the worker, and which files belong to this version of the shell. */
    @GET
    @Path("roster-worker.js")
    @Produces("text/javascript;charset=UTF-8")
    @AllowedToAnyone
    public String worker() {
        return OfflinePage.kept() + BundledFiles.text("roster-worker.js");
    }
}
