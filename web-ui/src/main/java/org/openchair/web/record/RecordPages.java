package org.openchair.web.record;

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
import org.openchair.api.record.RecordChoices;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.WriteRecord;
import org.openchair.api.session.Roster;
import org.openchair.api.session.SignSession;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** The record of a session: saved as often as one likes, then signed. */
@Path("/sessions/{id}/record")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class RecordPages {
    private static final Set<String> FIELDS = Set.of("topics", "support", "approach", "selfRating", "fidelity", "note");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The form, or what was signed. */
    @GET
    public Page show() {
        return Page.of("record/record", RecordPage.of(record(), choices(), clock));
    }

    /** What is kept, to print. */
    @GET
    @Path("paper")
    public Page paper() {
        return Page.of("record/paper", RecordPage.of(record(), choices(), clock));
    }

    /** Saves it, and signs it if that was pressed. */
    @POST
    public Object save(SubmittedForm form) {
        return api.put("/sessions/" + id + "/record", command(form), SessionRecord.class)
                .either(
                        saved -> TextQuestions.saysDanger(form)
                                ? CrisisConcern.report(current, id)
                                : "sign".equals(form.text("act")) ? sign(saved) : saved(saved),
                        problem -> notSaved(form, problem));
    }

    /** Takes a risk back that was noted by mistake. */
    @POST
    @Path("risks/{risk}/take-back")
    public Object takeBack(@PathParam("risk") UUID risk) {
        return api.delete("/sessions/" + id + "/record/risks/" + risk, SessionRecord.class)
                .either(
                        gone -> done("The risk is removed", "It is no longer part of the record."),
                        problem -> instead("The risk was not removed", problem));
    }

    private Response saved(SessionRecord saved) {
        return done("The record is saved", "You can keep changing it until it is signed.");
    }

    private Object sign(SessionRecord saved) {
        return api.post("/sessions/" + id + "/sign", new SignSession(saved.sessionVersion(), null), Roster.class)
                .either(
                        signed -> done(
                                "The session is signed and locked",
                                "The clinics see who came. You can amend mistakes; the signed record stays."),
                        problem -> "people-not-marked".equals(problem.code())
                                ? toMark(problem)
                                : instead("The session was saved but not signed", problem));
    }

    // The roster is where people are marked, and where a session can be signed as it is.
    private Response toMark(Problem problem) {
        current.tell("The record is saved, but not signed", problem.detail());
        return Response.seeOther(URI.create("/sessions/" + id)).build();
    }

    private Object notSaved(SubmittedForm form, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, "/sessions/" + id + "/record");
        }
        FieldErrors errors = FieldErrors.of(problem, "note", FIELDS);
        boolean named = "names-in-text".equals(problem.code());
        return Page.toCorrect("record/record", new RecordPage(record(), choices(), form, errors, named, clock));
    }

    private Response done(String happened, String next) {
        current.tell(happened, next);
        return Response.seeOther(URI.create("/sessions/" + id + "/record")).build();
    }

    private static Response instead(String what, Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(page.saying(what, problem.detail(), page.advice()));
    }

    private SessionRecord record() {
        return api.get("/sessions/" + id + "/record", SessionRecord.class);
    }

    private RecordChoices choices() {
        return api.get("/session-record-choices", RecordChoices.class);
    }

    // The checklist that was shown belongs to the approach it was shown for; of another one nothing was ticked yet.
    private static WriteRecord command(SubmittedForm form) {
        boolean sameApproach = form.text("approach").equals(form.text("checklist"));
        return new WriteRecord(
                number(form.text("version")),
                Set.copyOf(form.all("topics")),
                Set.copyOf(form.all("support")),
                form.text("approach").isEmpty() ? null : form.text("approach"),
                form.text("selfRating").isEmpty() ? null : number(form.text("selfRating")),
                sameApproach ? Set.copyOf(form.all("fidelity")) : Set.of(),
                form.text("note").isEmpty() ? null : form.text("note"),
                !form.has("note"),
                form.has("namesConfirmed"),
                TextQuestions.answer(form));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
