package org.openchair.web.feedback;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.feedback.FeedbackRound;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** Lets the people in the room rate the session. */
@Path("/sessions/{id}/feedback")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class RoomPages {

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** How it stands. */
    @GET
    public Page show() {
        return Page.of("feedback/room", new RoomPage(round(), null, clock));
    }

    /** Makes a code and shows it, this once: it is kept nowhere, so no later page could. */
    @POST
    public Page open() {
        return api.post("/sessions/" + id + "/feedback/code", Map.of(), FeedbackRound.class)
                .either(made -> Page.of("feedback/room", new RoomPage(made, null, clock)), this::notDone);
    }

    /** Mails a one-time link to those who came. */
    @POST
    @Path("mail")
    public Object mail() {
        return api.post("/sessions/" + id + "/feedback/mail", Map.of(), FeedbackRound.class)
                .either(mailed -> mailed(), this::notDone);
    }

    private Object mailed() {
        current.tell(
                "Those who came are asked by email",
                "Everyone who agreed to email gets a link that works once. No one knows which of them answered.");
        return Response.seeOther(URI.create("/sessions/" + id + "/feedback")).build();
    }

    private Page notDone(Problem problem) {
        return new Page(problem.status(), "feedback/room", new RoomPage(round(), problem.detail(), clock));
    }

    private FeedbackRound round() {
        return api.get("/sessions/" + id + "/feedback", FeedbackRound.class);
    }
}
