package org.openchair.web.outcome;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.patient.PatientView;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.outcome.Risk;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.Alert;
import org.openchair.web.safety.CrisisNumbers;

/** Records the questionnaires that a patient of the own clinic answered. */
@Path("/patients/{id}/scores")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ScorePages {
    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    CrisisNumbers crisis;

    @Inject
    Clock clock;

    /** Which questionnaire? */
    @GET
    @Path("new")
    public Page choose(@PathParam("id") UUID id) {
        return Page.of("outcome/choose", new ScoreChoice(patient(id), instruments()));
    }

    /** The empty form; the score's id is in its address from the start. */
    @GET
    @Path("new/{code}")
    public Response begin(@PathParam("id") UUID id, @PathParam("code") String code) {
        return to("/patients/" + id + "/scores/new/" + instrument(code).code() + "/" + Ids.next());
    }

    /** The form that records a questionnaire. */
    @GET
    @Path("new/{code}/{score}")
    public Page form(@PathParam("id") UUID id, @PathParam("code") String code, @PathParam("score") UUID score) {
        InstrumentView instrument = instrument(code);
        ScoreForm empty =
                new ScoreForm(patient(id), score, instrument, EnteredScore.empty(instrument), FieldErrors.none());
        return Page.of("outcome/form", empty);
    }

    /** Records it, or hands the form back with what to correct. */
    @POST
    @Path("new/{code}/{score}")
    public Object record(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @PathParam("score") UUID score,
            SubmittedForm form) {
        InstrumentView instrument = instrument(code);
        EnteredScore entered = EnteredScore.from(instrument, form);
        FieldErrors errors = entered.errors();
        if (!errors.isEmpty()) {
            return toCorrect(new ScoreForm(patient(id), score, instrument, entered, errors));
        }
        return api.post(path(id), entered.command(score, instrument), AssessmentView.class)
                .either(
                        recorded -> recorded(id, instrument, recorded),
                        problem -> toCorrect(new ScoreForm(
                                patient(id),
                                score,
                                instrument,
                                entered,
                                FieldErrors.of(problem, entered.firstField(), EnteredScore.FIELDS),
                                ScoreForm.askedBy(problem))));
    }

    /** What has to be done about answers that say that the patient may be in danger. */
    @GET
    @Path("{score}/follow-up")
    public Page followUp(@PathParam("id") UUID id, @PathParam("score") UUID score) {
        ScoreCourse course = api.all(path(id), ScoreCourse.class).stream()
                .filter(each -> each.scores().stream().anyMatch(one -> one.id().equals(score)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        AssessmentView recorded = course.scores().stream()
                .filter(one -> one.id().equals(score) && one.risk() == Risk.RAISED)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Page.of(
                "outcome/followUp",
                new FollowUpPage(patient(id), course.name(), recorded, alert(id, score), crisis.card(Locale.ENGLISH)));
    }

    private Optional<Alert> alert(UUID patient, UUID score) {
        return api.all("/patients/" + patient + "/safety-alerts", SafetyAlertView.class).stream()
                .filter(each -> score.equals(each.assessmentId()))
                .findFirst()
                .map(each -> new Alert(each, clock));
    }

    /** Marks a score as entered in error. */
    @POST
    @Path("{score}/error")
    public Response markAsError(@PathParam("id") UUID id, @PathParam("score") UUID score) {
        api.delete(path(id) + "/" + score, AssessmentView.class).either(gone -> gone, ScorePages::notDone);
        current.tell(
                "The score is marked as entered in error",
                "It no longer counts. Record the right one if there is one.");
        return to("/patients/" + id);
    }

    private Response recorded(UUID patient, InstrumentView instrument, AssessmentView score) {
        if (score.risk() == Risk.RAISED) {
            return to("/patients/" + patient + "/scores/" + score.id() + "/follow-up");
        }
        String next = score.risk() == Risk.UNKNOWN
                ? "The answer about self-harm is not known: ask the patient, and follow up if it is more than “not at all”."
                : "It is on the patient’s page, and in the return letter of each referral.";
        current.tell(instrument.name() + " is recorded: " + ScoreChart.number(score) + ", " + score.band(), next);
        return to("/patients/" + patient);
    }

    private static Page toCorrect(ScoreForm form) {
        return Page.toCorrect("outcome/form", form);
    }

    private PatientView patient(UUID id) {
        return api.get("/patients/" + id, PatientView.class);
    }

    private List<InstrumentView> instruments() {
        return api.all("/instruments", InstrumentView.class);
    }

    private InstrumentView instrument(String code) {
        return instruments().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String path(UUID patient) {
        return "/patients/" + patient + "/assessments";
    }

    private static AssessmentView notDone(Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(page.saying("The score was not changed", problem.detail(), page.advice()));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
