package org.openchair.web.patient;

import static org.openchair.web.person.Role.CLINICIAN;

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
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.patient.ChangePatient;
import org.openchair.api.patient.PatientView;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Correcting what is noted about a patient. */
@Path("/patients/{id}/edit")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class CorrectionPages {
    @Inject
    ApiClient api;

    @Inject
    PatientFields fields;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The form, with what is noted now. */
    @GET
    public Page form() {
        PatientView patient = patient();
        return Page.of(
                "patient/edit",
                page(
                        patient,
                        patient.version(),
                        PatientForm.of(patient),
                        FieldErrors.none(),
                        List.of(),
                        Optional.empty()));
    }

    /** Saves it, or hands the form back: with what to correct, or with what somebody else changed meanwhile. */
    @POST
    public Object correct(SubmittedForm form) {
        PatientForm entered = PatientForm.from(id, form);
        FieldErrors errors = entered.errors(current.today(clock));
        int version = version(form);
        if (!errors.isEmpty()) {
            return toCorrect(version, entered, errors, Optional.empty());
        }
        return api.put(
                        "/patients/" + id,
                        new ChangePatient(version, entered.details(), TextQuestions.answer(form)),
                        PatientView.class)
                .either(this::corrected, problem -> refused(version, entered, problem));
    }

    private Response corrected(PatientView patient) {
        current.tell("Saved", "Groups that " + patient.callName() + " is referred to see these changes right away.");
        return Response.seeOther(URI.create("/patients/" + id)).build();
    }

    private Page refused(int version, PatientForm entered, Problem problem) {
        if (!"stale-version".equals(problem.code())) {
            return toCorrect(version, entered, fields.errors(problem), NumberHolder.of(problem));
        }
        // Saving again is about the present version, whose differences the page now shows.
        PatientView present = patient();
        return new Page(
                409,
                "patient/edit",
                page(
                        present,
                        present.version(),
                        entered,
                        FieldErrors.none(),
                        StalePage.differences(problem),
                        Optional.empty()));
    }

    private Page toCorrect(int version, PatientForm entered, FieldErrors errors, Optional<NumberHolder> holder) {
        return Page.toCorrect("patient/edit", page(patient(), version, entered, errors, List.of(), holder));
    }

    private CorrectionPage page(
            PatientView patient,
            int version,
            PatientForm entered,
            FieldErrors errors,
            List<StalePage.Difference> differences,
            Optional<NumberHolder> holder) {
        return new CorrectionPage(patient.fullName(), version, entered, errors, fields.choices(), differences, holder);
    }

    private PatientView patient() {
        return api.get("/patients/" + id, PatientView.class);
    }

    private static int version(SubmittedForm form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
    }
}
