package org.openchair.web.inbox;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReasonLists;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.referral.MoveForm;
import org.openchair.web.referral.MoveForms;
import org.openchair.web.referral.Timeline;
import org.openchair.web.safety.TextQuestions;

/** A facilitator's inbox: the referrals that wait for the group, and what can be done with one, a member's too. */
@Path("/inbox")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class InboxPages {
    private static final int GROUPS_SHOWN = 50;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** What waits for an answer, for a confirmation or for a seat. */
    @GET
    public Page list() {
        return Page.of(
                "inbox/inbox",
                new Inbox(
                        in(ReferralState.SENT),
                        in(ReferralState.CANCEL_REQUESTED),
                        in(ReferralState.OFFERED),
                        in(ReferralState.WAITLISTED),
                        in(ReferralState.INFO_REQUESTED),
                        reconsiderable(),
                        clock));
    }

    private List<InboxItem> reconsiderable() {
        return ReferralMove.RECONSIDER.from().stream()
                .flatMap(state -> in(state).stream())
                .filter(item -> item.possibleMoves().contains(ReferralMove.RECONSIDER))
                .sorted(Comparator.comparing(InboxItem::stateSince).reversed())
                .toList();
    }

    private List<InboxItem> in(ReferralState state) {
        return api.list("/inbox", Map.of("state", state, "size", 100), InboxItem.class)
                .items();
    }

    /** One referral, with what can be done; a group that does not fit opens the form to change it. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id, @QueryParam("fits") String fits) {
        MoveForm opened = "no".equals(fits) ? MoveForm.opened(ReferralMove.TRANSFER, "not-a-fit") : MoveForm.none();
        return Page.of("inbox/answer", page(id, opened, FieldErrors.none()));
    }

    /** Makes a move, such as accepting. */
    @POST
    @Path("{id}/moves")
    public Object move(@PathParam("id") UUID id, SubmittedForm form) {
        MoveForm entered = MoveForm.of(form);
        FieldErrors missing = entered.missing();
        if (!missing.isEmpty()) {
            return Page.toCorrect("inbox/answer", page(id, entered, missing));
        }
        return api.post("/referrals/" + id + "/moves", entered.command(), MoveMade.class)
                .either(made -> moved(made, entered), problem -> notMoved(id, entered, problem));
    }

    private Response moved(MoveMade made, MoveForm entered) {
        ReferralMove move = entered.move();
        if (TextQuestions.saysDanger(entered.form())) {
            current.tell(
                    Labels.of(made.state()) + ". The clinic is alerted",
                    "Stay with the person, or have someone stay. Call 911 or 988.");
            return Response.seeOther(URI.create("/inbox/" + made.referralId())).build();
        }
        current.tell(Labels.of(made.state()), MoveWords.done(move));
        return Response.seeOther(URI.create("/inbox/" + made.referralId())).build();
    }

    private Page notMoved(UUID id, MoveForm entered, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/inbox/" + id)
                : Page.toCorrect("inbox/answer", page(id, entered, entered.refused(problem, "/inbox/")));
    }

    private AnswerPage page(UUID id, MoveForm entered, FieldErrors errors) {
        InboxItem item = api.get("/inbox/" + id, InboxItem.class);
        Optional<FactSheet> group = api.find("/groups/" + item.groupId(), FactSheet.class);
        MoveForms forms = MoveForms.of(
                "/inbox/" + id + "/moves",
                item.version(),
                item.callName(),
                item.possibleMoves(),
                api.get("/move-reasons", ReasonLists.class),
                others(item),
                item.state().afterAcceptance(),
                entered,
                errors);
        ZoneId zone = When.zone(group.map(FactSheet::timeZone).orElse(null));
        return new AnswerPage(item, forms, new Timeline(item.history(), zone), clock);
    }

    /** Groups that can take the person, where a move asks for one. */
    private List<Choice> others(InboxItem item) {
        if (item.possibleMoves().stream().noneMatch(ReferralMove::namesGroup)) {
            return List.of();
        }
        return api
                .list("/inbox/" + item.id() + "/other-groups", Map.of("size", GROUPS_SHOWN), NamedEntry.class)
                .items()
                .stream()
                .map(other -> Choice.of(
                        other.id().toString(),
                        other.detail() == null ? other.name() : other.name() + " (" + other.detail() + ")"))
                .toList();
    }
}
