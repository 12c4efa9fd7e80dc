package org.openchair.web.feedback;

import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.openchair.api.feedback.GroupFeedback;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** How members rated the sessions of a group, for those who lead it and for program managers. */
@Path("/groups/{id}/feedback")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({FACILITATOR, PROGRAM_MANAGER})
public class ResultsPages {

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** What is reported. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        return Page.of(
                "feedback/results",
                new ResultsPage(
                        api.get("/groups/" + id + "/feedback", GroupFeedback.class),
                        current.signedIn().role() == PROGRAM_MANAGER));
    }
}
