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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.RecordChoices;
import org.openchair.api.record.SessionRecord;
import org.openchair.record.Severity;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** A risk that showed in a session. It names nobody; who must be told of a person gets a concern besides. */
@Path("/sessions/{id}/record/risk")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class RiskPages {
    private static final Set<String> FIELDS = Set.of("risk", "severity", "actionTaken", "clinicianMustKnow");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** The form. */
    @GET
    public Page show() {
        return Page.of("record/risk", page(SubmittedForm.of(Map.of()), FieldErrors.none(), false, Ids.next()));
    }

    /** Notes it. */
    @POST
    public Object note(SubmittedForm form) {
        FieldErrors errors = errors(form);
        if (!errors.isEmpty()) {
            return toCorrect(form, errors, false);
        }
        return api.post("/sessions/" + id + "/record/risks", command(form), SessionRecord.class)
                .either(noted -> noted(form), problem -> notNoted(form, problem));
    }

    private Response noted(SubmittedForm form) {
        if (TextQuestions.saysDanger(form)) {
            return CrisisConcern.report(current, id);
        }
        boolean mustKnow = "yes".equals(form.text("clinicianMustKnow"));
        current.tell(
                "The risk is recorded",
                mustKnow
                        ? "Now say who it is about: that is a separate record, which goes to the clinic."
                        : "It is part of the session’s record.");
        return Response.seeOther(URI.create("/sessions/" + id + (mustKnow ? "/concerns" : "/record")))
                .build();
    }

    private Page notNoted(SubmittedForm form, Problem problem) {
        boolean named = "names-in-text".equals(problem.code());
        return toCorrect(form, FieldErrors.of(problem, "actionTaken", FIELDS), named);
    }

    private Page toCorrect(SubmittedForm form, FieldErrors errors, boolean named) {
        return Page.toCorrect("record/risk", page(form, errors, named, FormId.of(form)));
    }

    private RiskPage page(SubmittedForm form, FieldErrors errors, boolean named, UUID entry) {
        return new RiskPage(
                api.get("/sessions/" + id + "/record", SessionRecord.class),
                api.get("/session-record-choices", RecordChoices.class),
                form,
                errors,
                named,
                entry);
    }

    private static FieldErrors errors(SubmittedForm form) {
        return FieldErrors.none()
                .when(form.text("risk").isEmpty(), "risk", "Choose what kind of risk it was")
                .when(severity(form) == null, "severity", "Say how bad it was")
                .when(form.text("actionTaken").isEmpty(), "actionTaken", "Say what was done, or “nothing”")
                .when(
                        form.text("clinicianMustKnow").isEmpty(),
                        "clinicianMustKnow",
                        "Say whether a clinician needs to know");
    }

    private static NoteRisk command(SubmittedForm form) {
        return new NoteRisk(
                FormId.of(form),
                form.text("risk"),
                severity(form),
                form.text("actionTaken"),
                "yes".equals(form.text("clinicianMustKnow")),
                form.has("namesConfirmed"),
                TextQuestions.answer(form));
    }

    private static Severity severity(SubmittedForm form) {
        return Labels.parse(Severity.class, form.text("severity"));
    }
}
