package org.openchair.web.referral;

import static org.openchair.web.person.Role.CLINICIAN;

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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.matching.MatchList;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ContinueReferral;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReasonLists;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.api.referral.ReferralView;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** The referrals of the own clinic, after they are begun. */
@Path("/referrals")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ReferralPages {
    private static final int A_PAGE = 25;
    private static final int GROUPS_SHOWN = 8;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** The clinic's referrals: those under way, or all. */
    @GET
    public Page list(
            @Context UriInfo asked,
            @QueryParam("show") @DefaultValue("open") String show,
            @QueryParam("page") @DefaultValue("1") int page) {
        boolean open = !"all".equals(show);
        Map<String, Object> parameters = new HashMap<>(Map.of("page", Math.max(1, page), "size", A_PAGE));
        parameters.put("open", open ? true : null);
        var found = api.list("/referrals", parameters, ReferralSummary.class);
        return Page.of("referral/referrals", new ReferralList(open, found.items(), Paging.of(found, asked), clock));
    }

    /** One referral; a draft opens where it was left. */
    @GET
    @Path("{id}")
    public Object show(@PathParam("id") UUID id) {
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        if (referral.state() == ReferralState.DRAFT) {
            ReferStep step = Draft.firstOpen(Draft.of(referral));
            return to("/patients/" + referral.patientId() + "/refer/" + id + "/" + step.path());
        }
        return Page.of("referral/referral", page(referral, MoveForm.none(), FieldErrors.none()));
    }

    /** Makes a move, such as answering the group's question. */
    @POST
    @Path("{id}/moves")
    public Object move(@PathParam("id") UUID id, SubmittedForm form) {
        MoveForm entered = MoveForm.of(form);
        FieldErrors missing = entered.missing();
        if (!missing.isEmpty()) {
            return toCorrect(id, entered, missing);
        }
        return api.post("/referrals/" + id + "/moves", entered.command(), MoveMade.class)
                .either(made -> moved(made, entered), problem -> notMoved(id, entered, problem));
    }

    /** Groups to go on in, for a referral that came to an end. */
    @GET
    @Path("{id}/alternatives")
    public Page alternatives(@PathParam("id") UUID id) {
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        FactSheet group = group(referral).orElse(null);
        Optional<MatchList> asAsked = asAsked(referral);
        return Page.of(
                "referral/alternatives",
                new Alternatives(
                        referral,
                        group,
                        asAsked.orElseGet(() -> aboutTheSame(referral, group)),
                        asAsked.isPresent() || referral.sought() == null,
                        api.get("/vocabularies", Facets.class),
                        Ids.next()));
    }

    /** What meets all that was asked of groups when it was written; empty where only the group itself does. */
    private Optional<MatchList> asAsked(ReferralView referral) {
        return Optional.ofNullable(referral.sought())
                .map(sought ->
                        matches(referral, NeedsForm.of(sought, null, null).parameters(GROUPS_SHOWN)))
                .filter(found -> found.items().stream()
                        .anyMatch(match -> !match.group().id().equals(referral.groupId())));
    }

    private MatchList aboutTheSame(ReferralView referral, FactSheet group) {
        Map<String, Object> needs = new HashMap<>(Map.of("size", GROUPS_SHOWN));
        needs.put("focus", sameFocus(group));
        return matches(referral, needs);
    }

    private MatchList matches(ReferralView referral, Map<String, Object> needs) {
        return api.get("/patients/" + referral.patientId() + "/matches", needs, MatchList.class);
    }

    /** Begins a referral that goes on from this one, in the group chosen. */
    @POST
    @Path("{id}/forward")
    public Object forward(@PathParam("id") UUID id, SubmittedForm form) {
        ContinueReferral asked = new ContinueReferral(id(form, "forwardId"), id(form, "groupId"));
        return api.post("/referrals/" + id + "/continuation", asked, ReferralView.class)
                .either(begun -> goesOn(begun.patientId(), begun.id()), ReferralPages::notForwarded);
    }

    /** Goes on in the next group that is named: sends it there, or opens the draft where something is missing. */
    @POST
    @Path("{id}/next-choice")
    public Object takeNextChoice(@PathParam("id") UUID id, SubmittedForm form) {
        String answer = form.text("inDangerNow");
        if (!answer.matches("yes|no")) {
            FieldErrors errors = FieldErrors.none().add("inDangerNow", "Say whether the person is in danger now");
            return toCorrect(id, MoveForm.none(), errors);
        }
        TakeNextChoice asked = new TakeNextChoice(id(form, "forwardId"), id(form, "sendId"), "yes".equals(answer));
        return api.post("/referrals/" + id + "/next-choice", asked, ReferralView.class)
                .either(this::tookNextChoice, ReferralPages::notForwarded);
    }

    private Response tookNextChoice(ReferralView next) {
        String path = "/patients/" + next.patientId() + "/refer/" + next.id() + "/";
        if (next.state() != ReferralState.DRAFT) {
            current.tell("The referral is sent to " + next.groupName(), "Next: the group answers.");
            return to("/referrals/" + next.id());
        }
        if (Boolean.TRUE.equals(next.inDangerNow())) {
            return to(path + "danger");
        }
        current.tell(
                next.groupName() + " is next", "Everything is filled in. Finish what is missing here, then send it.");
        return to(path + Draft.firstOpen(Draft.of(next)).path());
    }

    private Response goesOn(UUID patient, UUID draft) {
        current.tell(
                "A new referral is started",
                "Your notes are in it. Next: ask about safety and consent again, then send it.");
        return to("/patients/" + patient + "/refer/" + draft + "/" + ReferStep.NEEDS.path());
    }

    private static Response notForwarded(Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(
                page.saying("The new referral was not started", problem.detail(), "Go back to the referral."));
    }

    private Response moved(MoveMade made, MoveForm entered) {
        ReferralMove move = entered.move();
        if (TextQuestions.saysDanger(entered.form())) {
            current.tell(
                    Labels.of(made.state()) + ". The clinic is alerted",
                    "Stay with the person, or have someone stay. Call 911 or 988.");
            return to("/referrals/" + made.referralId());
        }
        if (made.continuedBy() != null) {
            ReferralView referral = api.get("/referrals/" + made.referralId(), ReferralView.class);
            return goesOn(referral.patientId(), made.continuedBy());
        }
        current.tell("The referral is now: " + Labels.of(made.state()), MoveWords.done(move));
        return to("/referrals/" + made.referralId());
    }

    private Page notMoved(UUID id, MoveForm entered, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/referrals/" + id)
                : toCorrect(id, entered, entered.refused(problem, "/referrals/"));
    }

    private Page toCorrect(UUID id, MoveForm entered, FieldErrors errors) {
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        return Page.toCorrect("referral/referral", page(referral, entered, errors));
    }

    private ReferralPage page(ReferralView referral, MoveForm entered, FieldErrors errors) {
        List<ReferralMove> moves = referral.possibleMoves().stream()
                .filter(move -> move != ReferralMove.SEND && move != ReferralMove.LEAVE_CLOSED_GROUP)
                .toList();
        MoveForms forms = MoveForms.of(
                "/referrals/" + referral.id() + "/moves",
                referral.version(),
                referral.patientCallName(),
                moves,
                api.get("/move-reasons", ReasonLists.class),
                List.of(),
                false,
                entered,
                errors);
        List<AbsenceFollowUp> absences =
                api.all("/absence-follow-ups/of-referral/" + referral.id(), AbsenceFollowUp.class);
        Timeline timeline = new Timeline(referral.history(), ZoneId.of(referral.timeZone()));
        return new ReferralPage(referral, absences, forms, timeline, consents(referral), clock);
    }

    private List<ConsentView> consents(ReferralView referral) {
        return api.all("/referrals/" + referral.id() + "/consents", ConsentView.class);
    }

    private Optional<FactSheet> group(ReferralView referral) {
        return api.find("/groups/" + referral.groupId(), FactSheet.class);
    }

    private static String sameFocus(FactSheet group) {
        return group == null || group.focus().isEmpty()
                ? null
                : group.focus().get(0).code();
    }

    private static UUID id(SubmittedForm form, String field) {
        String text = form.text(field);
        return text.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(text) : null;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
