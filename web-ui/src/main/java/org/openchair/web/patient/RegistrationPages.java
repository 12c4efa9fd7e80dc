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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.LookForAlike;
import org.openchair.api.patient.PatientView;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Registering a patient: the form, and a second look where somebody very much alike is registered already. */
@Path("/patients/new")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class RegistrationPages {
    @Inject
    ApiClient api;

    @Inject
    PatientFields fields;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** The empty form; the patient's id is in its address from the start. */
    @GET
    public Response begin() {
        return Response.seeOther(URI.create("/patients/new/" + Ids.next())).build();
    }

    /** The form that registers a patient. */
    @GET
    @Path("{id}")
    public Page form(@PathParam("id") UUID id) {
        return Page.of(
                "patient/register",
                new RegistrationPage(
                        PatientForm.empty(id), FieldErrors.none(), fields.choices(), List.of(), Optional.empty()));
    }

    /** Registers the patient, or hands the form back with what to correct or whom to look at. */
    @POST
    @Path("{id}")
    public Object register(@PathParam("id") UUID id, SubmittedForm form) {
        PatientForm entered = PatientForm.from(id, form);
        FieldErrors errors = entered.errors(current.today(clock));
        if (!errors.isEmpty()) {
            return toCorrect(entered, errors, List.of(), Optional.empty());
        }
        RegisterPatient command =
                RegisterPatient.of(id, entered.details(), form.has("anotherPerson"), TextQuestions.answer(form));
        return api.post("/patients", command, PatientView.class)
                .either(this::registered, problem -> refused(entered, problem));
    }

    private Response registered(PatientView patient) {
        current.tell(patient.callName() + " is registered", "Next: refer to a group, whenever you are ready.");
        return Response.seeOther(URI.create("/patients/" + patient.id())).build();
    }

    private Page refused(PatientForm entered, Problem problem) {
        return "possible-duplicate".equals(problem.code())
                ? toCorrect(
                        entered,
                        FieldErrors.none().add("anotherPerson", "Say whether this is one of the people listed here"),
                        alike(entered),
                        Optional.empty())
                : toCorrect(entered, fields.errors(problem), List.of(), NumberHolder.of(problem));
    }

    private List<AlikePatient> alike(PatientForm entered) {
        LookForAlike asked = new LookForAlike(
                entered.givenName().isEmpty() ? null : entered.givenName(),
                entered.familyName().isEmpty() ? null : entered.familyName(),
                entered.preferredName().isEmpty() ? null : entered.preferredName(),
                entered.birthDate().birthDate().orElseThrow(),
                entered.phone().isEmpty() ? null : entered.phone());
        return api.post("/patients/alike", asked, AlikePatient[].class).either(Arrays::asList, problem -> List.of());
    }

    private Page toCorrect(
            PatientForm entered, FieldErrors errors, List<AlikePatient> alike, Optional<NumberHolder> holder) {
        return Page.toCorrect(
                "patient/register", new RegistrationPage(entered, errors, fields.choices(), alike, holder));
    }
}
