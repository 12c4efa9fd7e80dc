package org.openchair.web.inbox;

import static org.openchair.web.frame.Role.FACILITATOR;

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
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.referral.ReferralMove;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;
import org.openchair.web.signin.AllowedTo;

/** A facilitator's inbox: the referrals that wait for an answer, and answering one. */
@Path("/inbox")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class InboxPages {
    private static final Set<String> FIELDS = Set.of("reason", "comment");

    @Inject
    Services services;

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    /** What waits for an answer. */
    @GET
    public Page list() {
        var waiting = services.list("/inbox", Map.of("size", 100), InboxItem.class);
        return Page.of("inbox/inbox", new Inbox(waiting.items(), clock));
    }

    /** One referral, to answer. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id) {
        InboxItem item = services.get("/inbox/" + id, InboxItem.class);
        return Page.of("inbox/answer", new AnswerPage(item, "", "", FieldErrors.none(), Ids.next(), clock));
    }

    /** Gives the person a seat. */
    @POST
    @Path("{id}/accept")
    public Object accept(@PathParam("id") UUID id, SubmittedForm form) {
        return answer(id, ReferralMove.ACCEPT, form);
    }

    /** Says no, with a reason, so that the clinician can look further. */
    @POST
    @Path("{id}/decline")
    public Object decline(@PathParam("id") UUID id, SubmittedForm form) {
        if (form.text("reason").isEmpty()) {
            String message = "Choose a reason, so that the clinician knows what to do next";
            return toCorrect(id, form, FieldErrors.none().add("reason", message));
        }
        return answer(id, ReferralMove.DECLINE, form);
    }

    private Object answer(UUID id, ReferralMove move, SubmittedForm form) {
        return services.post("/referrals/" + id + "/moves", command(move, form), MoveMade.class)
                .either(made -> answered(move), problem -> notAnswered(id, form, problem));
    }

    private Response answered(ReferralMove move) {
        if (move == ReferralMove.ACCEPT) {
            visit.tell("Accepted", "The person is on your roster, and the clinician is told. Next: welcome them.");
        } else {
            visit.tell("Declined", "The clinician sees your reason and looks for another group.");
        }
        return Response.seeOther(URI.create("/inbox")).build();
    }

    private Page notAnswered(UUID id, SubmittedForm form, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/inbox/" + id)
                : toCorrect(id, form, FieldErrors.of(problem, "answer", FIELDS));
    }

    private Page toCorrect(UUID id, SubmittedForm form, FieldErrors errors) {
        InboxItem item = services.get("/inbox/" + id, InboxItem.class);
        return Page.toCorrect(
                "inbox/answer",
                new AnswerPage(item, form.text("reason"), form.text("comment"), errors, Ids.next(), clock));
    }

    private static MakeMove command(ReferralMove move, SubmittedForm form) {
        try {
            return new MakeMove(
                    UUID.fromString(form.text("moveId")),
                    move,
                    Integer.parseInt(form.text("version")),
                    orNull(form.text("reason")),
                    orNull(form.text("comment")));
        } catch (IllegalArgumentException notOurForm) {
            throw new TurnedAway(ErrorPage.of(400));
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
