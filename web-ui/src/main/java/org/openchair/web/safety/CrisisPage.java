package org.openchair.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedToAnyone;

/** The crisis card: one click from every page, for anyone, whatever else is down. */
@Path("/crisis")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class CrisisPage {
    @Inject
    CurrentRequest current;

    @Inject
    CrisisNumbers numbers;

    /** Who can help now. */
    @GET
    public Page show(@QueryParam("lang") String language) {
        return Page.of("safety/crisis", numbers.card(current.answerIn(language)));
    }
}
