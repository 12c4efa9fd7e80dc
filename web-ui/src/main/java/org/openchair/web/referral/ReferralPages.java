package org.openchair.web.referral;

import static org.openchair.web.frame.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.api.referral.ReferralView;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;
import org.openchair.web.signin.AllowedTo;

/** The referrals of the own clinic, after they are begun. */
@Path("/referrals")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ReferralPages {
    private static final int A_PAGE = 25;
    private static final Set<String> FIELDS = Set.of("reason", "comment");

    @Inject
    Services services;

    @Inject
    Visit visit;

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
        var found = services.list("/referrals", parameters, ReferralSummary.class);
        return Page.of("referral/referrals", new ReferralList(open, found.items(), Paging.of(found, asked), clock));
    }

    /** One referral; a draft opens where it was left. */
    @GET
    @Path("{id}")
    public Object show(@PathParam("id") UUID id) {
        ReferralView referral = services.get("/referrals/" + id, ReferralView.class);
        if (referral.state() == ReferralState.DRAFT) {
            ReferStep step = Draft.firstOpen(Draft.of(referral));
            return to("/patients/" + referral.patientId() + "/refer/" + id + "/" + step.path());
        }
        return Page.of("referral/referral", page(referral, FieldErrors.none()));
    }

    /** Makes a move, such as answering the group's question. */
    @POST
    @Path("{id}/moves")
    public Object move(@PathParam("id") UUID id, SubmittedForm form) {
        ReferralMove move = Labels.parse(ReferralMove.class, form.text("move"));
        if (move == null) {
            throw new NotFoundException();
        }
        ReferralView referral = services.get("/referrals/" + id, ReferralView.class);
        return services.post("/referrals/" + id + "/moves", command(move, form, referral), MoveMade.class)
                .either(this::moved, problem -> notMoved(referral, problem));
    }

    /** The patient's own copy, in English or Spanish, to print. */
    @GET
    @Path("{id}/patient-copy")
    public Page patientCopy(@PathParam("id") UUID id, @QueryParam("lang") String language) {
        Locale chosen = visit.answerIn(language);
        ReferralView referral = services.get("/referrals/" + id, ReferralView.class);
        FactSheet group = services.find("/groups/" + referral.groupId(), FactSheet.class)
                .orElseThrow(ReferralPages::noLongerListed);
        String clinic = visit.signedIn().place();
        return Page.of("referral/patientCopy", new PatientCopy(referral, group, clinic, chosen));
    }

    private static MakeMove command(ReferralMove move, SubmittedForm form, ReferralView referral) {
        return new MakeMove(
                Ids.next(), move, referral.version(), orNull(form.text("reason")), orNull(form.text("comment")));
    }

    private Response moved(MoveMade made) {
        String next = made.nextStep() == null ? "Nothing is left to do." : "Next: " + made.nextStep();
        visit.tell("The referral is now: " + Labels.of(made.state()), next);
        return to("/referrals/" + made.referralId());
    }

    private Page notMoved(ReferralView referral, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/referrals/" + referral.id())
                : Page.toCorrect("referral/referral", page(referral, FieldErrors.of(problem, "reason", FIELDS)));
    }

    private ReferralPage page(ReferralView referral, FieldErrors errors) {
        Facets facets = services.get("/vocabularies", Facets.class);
        return new ReferralPage(referral, facets.declineReasons(), zone(referral), clock, errors);
    }

    private ZoneId zone(ReferralView referral) {
        return services.find("/groups/" + referral.groupId(), FactSheet.class)
                .map(FactSheet::timeZone)
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    private static TurnedAway noLongerListed() {
        ErrorPage page = ErrorPage.of(404);
        return new TurnedAway(page.saying(
                "There is no patient’s copy now",
                "The group of this referral is not chosen yet, or is not listed in the directory at present.",
                "Open the referral to see where it stands."));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
