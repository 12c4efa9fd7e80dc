package org.openchair.web.notification;

import static org.openchair.web.person.Role.ADMINISTRATOR;

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
import java.util.Map;
import java.util.UUID;
import org.openchair.api.notification.UndeliveredMail;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.AllowedTo;

/** Mail that could not be delivered, for the administrator to look after. */
@Path("/undelivered-mail")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class UndeliveredPages {
    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @Context
    UriInfo asked;

    /** Longest ago first. */
    @GET
    public Page list(@QueryParam("page") @DefaultValue("1") int page) {
        var found = api.list("/undelivered-mail", Map.of("page", page), UndeliveredMail.class);
        return Page.of("notification/undelivered", new UndeliveredPage(found.items(), Paging.of(found, asked), clock));
    }

    /** Tries one again. */
    @POST
    @Path("{id}/resend")
    public Response resend(@PathParam("id") UUID id) {
        return api.post("/undelivered-mail/" + id + "/resend", Map.of(), UndeliveredMail.class)
                .either(
                        mail -> {
                            current.tell(
                                    "The email is on its way again",
                                    "It returns to this list if it cannot be delivered.");
                            return Response.seeOther(URI.create("/undelivered-mail"))
                                    .build();
                        },
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }
}
