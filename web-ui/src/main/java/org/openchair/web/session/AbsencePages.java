package org.openchair.web.session;

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
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.api.session.CloseFollowUp;
import org.openchair.session.NextStep;
import org.openchair.session.ReachOut;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.session.AbsencePage.Entered;

/** Asking after a person who missed two sessions in a row, and saying what came of it. */
@Path("/absences/{id}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class AbsencePages {
    private static final String TEMPLATE = "session/absence";
    private static final Set<String> FIELDS = Set.of("reason", "reachOut", "nextStep");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** What was missed, how the person can be reached, and what came of it. */
    @GET
    public Page show() {
        return Page.of(TEMPLATE, page(Entered.NOTHING, FieldErrors.none()));
    }

    /** Says what came of it. */
    @POST
    public Object close(SubmittedForm form) {
        Entered entered = new Entered(form.text("reason"), form.text("reachOut"), form.text("nextStep"));
        FieldErrors errors = FieldErrors.none()
                .when(reachOut(entered) == null, "reachOut", "Choose what you did")
                .when(entered.reason().isEmpty(), "reason", "Choose why they were absent")
                .when(nextStep(entered) == null, "nextStep", "Choose what comes next");
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(entered, errors));
        }
        CloseFollowUp asked = new CloseFollowUp(version(form), entered.reason(), reachOut(entered), nextStep(entered));
        return api.post("/absence-follow-ups/" + id + "/close", asked, AbsenceFollowUp.class)
                .either(this::closed, problem -> notClosed(entered, problem));
    }

    /** What comes next is a move of the referral in most cases: there it goes on. */
    private Response closed(AbsenceFollowUp done) {
        current.tell("You checked in with " + done.callName(), next(done.nextStep()));
        boolean moves = Set.of(NextStep.TAKES_A_BREAK, NextStep.CHANGES_GROUP, NextStep.LEAVES)
                .contains(done.nextStep());
        return Response.seeOther(URI.create(moves ? "/inbox/" + done.referralId() : "/absences/" + done.id()))
                .build();
    }

    private static String next(NextStep step) {
        return switch (step) {
            case COMES_BACK -> "The clinician who referred is told. Nothing else is needed.";
            case CLINIC_FOLLOWS_UP -> "The clinician who referred is told and takes it from here.";
            case TAKES_A_BREAK -> "The clinician who referred is told. Now pause the seat, below.";
            case CHANGES_GROUP -> "The clinician who referred is told. Now propose another group, below.";
            case LEAVES -> "The clinician who referred is told. Now end the seat, below.";
        };
    }

    private Page notClosed(Entered entered, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/absences/" + id)
                : Page.toCorrect(TEMPLATE, page(entered, FieldErrors.of(problem, "reason", FIELDS)));
    }

    private AbsencePage page(Entered entered, FieldErrors errors) {
        AbsenceFollowUp followUp = api.get("/absence-follow-ups/" + id, AbsenceFollowUp.class);
        return new AbsencePage(
                followUp,
                api.get("/inbox/" + followUp.referralId(), InboxItem.class),
                api.all("/absence-follow-ups/reasons", CodeLabel.class),
                entered,
                errors,
                clock);
    }

    private static ReachOut reachOut(Entered entered) {
        return Labels.parse(ReachOut.class, entered.reachOut());
    }

    private static NextStep nextStep(Entered entered) {
        return Labels.parse(NextStep.class, entered.nextStep());
    }

    private static int version(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
