package org.openchair.web.waitlist;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.waitlist.ChangeWaitlist;
import org.openchair.api.waitlist.WaitingPerson;
import org.openchair.api.waitlist.WaitlistSettings;
import org.openchair.referral.OfferTerm;
import org.openchair.referral.Offering;
import org.openchair.referral.ReferralMove;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** The waitlist of a group that a facilitator leads. */
@Path("/my-groups/{id}/waitlist")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class WaitlistPages {

    private static final Set<String> FIELDS = Set.of("offering", "offerDays");

    /** What the buttons of the list do, each with the reason that it says. */
    private static final Map<ReferralMove, String> BUTTONS = Map.of(
            ReferralMove.OFFER,
            "",
            ReferralMove.SAY_READY,
            "",
            ReferralMove.WAIT_FOR_NEXT_COHORT,
            "",
            ReferralMove.RETURN_TO_WAITLIST,
            "offered-by-mistake");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** Who is offered a seat, who waits, and how seats are given. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        WaitlistSettings now = api.get(path(id) + "/settings", WaitlistSettings.class);
        String days = now.offerDays() == null ? "" : String.valueOf(now.offerDays());
        return Page.of("waitlist/waitlist", page(id, now, now.offering().name(), days, FieldErrors.none()));
    }

    /** Offers a seat, takes an offer back, or says that someone is ready or waits for the next cohort. */
    @POST
    @Path("moves")
    public Object move(@PathParam("id") UUID id, SubmittedForm form) {
        ReferralMove move = Labels.parse(ReferralMove.class, form.text("move"));
        MakeMove asked = command(move, form);
        return api.post("/referrals/" + id(form.text("referral")) + "/moves", asked, MoveMade.class)
                .either(made -> moved(id, made, move), WaitlistPages::notMoved);
    }

    private Response moved(UUID group, MoveMade made, ReferralMove move) {
        current.tell(Labels.of(made.state()), MoveWords.done(move));
        return Response.seeOther(URI.create(path(group))).build();
    }

    private static Response notMoved(Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(
                page.saying("Nothing was changed", problem.detail(), "Go back to the waitlist and look again."));
    }

    private static MakeMove command(ReferralMove move, SubmittedForm form) {
        if (move == null || !BUTTONS.containsKey(move) || !form.text("version").matches("\\d{1,9}")) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        String reason = BUTTONS.get(move).isEmpty() ? null : BUTTONS.get(move);
        return new MakeMove(
                id(form.text("moveId")), move, Integer.parseInt(form.text("version")), reason, null, null, null);
    }

    /** Says how seats are given from now on. */
    @POST
    @Path("settings")
    public Object say(@PathParam("id") UUID id, SubmittedForm form) {
        FieldErrors wrong = wrong(form);
        return wrong.isEmpty()
                ? api.put(path(id) + "/settings", command(form), WaitlistSettings.class)
                        .either(said -> said(id), problem -> toCorrect(id, form, refused(problem)))
                : toCorrect(id, form, wrong);
    }

    private Response said(UUID id) {
        current.tell("Saved", "Open seats are now offered this way.");
        return Response.seeOther(URI.create(path(id))).build();
    }

    private static FieldErrors wrong(SubmittedForm form) {
        String days = form.text("offerDays");
        boolean term = days.isEmpty()
                || days.matches("\\d{1,2}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= OfferTerm.MOST;
        return FieldErrors.none()
                .when(
                        Labels.parse(Offering.class, form.text("offering")) == null,
                        "offering",
                        "Choose how open seats are offered")
                .when(
                        !term,
                        "offerDays",
                        "Enter a number of working days from 1 to " + OfferTerm.MOST + ", or leave blank");
    }

    private static FieldErrors refused(Problem problem) {
        return "stale-version".equals(problem.code())
                ? FieldErrors.none().add("offering", "Someone else changed this just now. Look again, then save")
                : FieldErrors.of(problem, "offering", FIELDS);
    }

    private static ChangeWaitlist command(SubmittedForm form) {
        String days = form.text("offerDays");
        return new ChangeWaitlist(
                form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0,
                Offering.valueOf(form.text("offering")),
                days.isEmpty() ? null : Integer.valueOf(days));
    }

    private Page toCorrect(UUID id, SubmittedForm form, FieldErrors errors) {
        WaitlistSettings now = api.get(path(id) + "/settings", WaitlistSettings.class);
        return Page.toCorrect(
                "waitlist/waitlist", page(id, now, form.text("offering"), form.text("offerDays"), errors));
    }

    private WaitlistPage page(UUID id, WaitlistSettings now, String offering, String days, FieldErrors errors) {
        List<WaitingPerson> people =
                api.list(path(id), Map.of("size", 100), WaitingPerson.class).items();
        return new WaitlistPage(now, people, offering, days, errors, clock);
    }

    private static String path(UUID group) {
        return "/my-groups/" + group + "/waitlist";
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        return UUID.fromString(text);
    }
}
