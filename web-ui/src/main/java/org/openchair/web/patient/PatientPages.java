package org.openchair.web.patient;

import static org.openchair.web.frame.Role.CLINICIAN;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.Facets;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.participation.Participation;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;
import org.openchair.web.outcome.Progress;
import org.openchair.web.signin.AllowedTo;

/** The patients of the own clinic: find, register, look at one. */
@Path("/patients")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class PatientPages {
    private static final int MOST_ON_A_PAGE = 100;

    @Inject
    Services services;

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    /** Patients by record number, name or birth date; as many on a page as the address asks for, up to 100. */
    @GET
    public Page find(
            @Context UriInfo asked,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("born") @DefaultValue("") String born,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("25") int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("q", q.strip());
        parameters.put("birthDate", isoDate(born));
        parameters.put("page", Math.max(1, page));
        parameters.put("size", Math.min(Math.max(1, size), MOST_ON_A_PAGE));
        var found = services.list("/patients", parameters, PatientSummary.class);
        return Page.of(
                "patient/patients", new PatientSearch(q.strip(), born.strip(), found.items(), Paging.of(found, asked)));
    }

    /** The empty form; the patient's id is in its address from the start. */
    @GET
    @Path("new")
    public Response begin() {
        return Response.seeOther(URI.create("/patients/new/" + Ids.next())).build();
    }

    /** The form that registers a patient. */
    @GET
    @Path("new/{id}")
    public Page form(@PathParam("id") UUID id) {
        return Page.of("patient/register", form(Registration.empty(id), FieldErrors.none()));
    }

    /** Registers the patient, or hands the form back with what to correct. */
    @POST
    @Path("new/{id}")
    public Object register(@PathParam("id") UUID id, SubmittedForm form) {
        Registration entered = Registration.from(id, form);
        FieldErrors errors = entered.errors(LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return toCorrect(entered, errors);
        }
        return services.post("/patients", entered.command(), PatientView.class)
                .either(this::registered, problem -> toCorrect(entered, errors(problem)));
    }

    /** One patient. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id) {
        PatientView patient = services.get("/patients/" + id, PatientView.class);
        var referrals = services.list("/patients/" + id + "/referrals", Map.of("size", 100), ReferralSummary.class);
        return Page.of(
                "patient/patient", new PatientPage(patient, referrals.items(), progress(id, referrals.items()), clock));
    }

    private Progress progress(UUID id, List<ReferralSummary> referrals) {
        return new Progress(
                services.all("/patients/" + id + "/assessments", ScoreCourse.class),
                services.all("/patients/" + id + "/participation", Participation.class),
                referrals,
                clock);
    }

    private Response registered(PatientView patient) {
        visit.tell(patient.callName() + " is registered", "Next: refer to a group, whenever you are ready.");
        return Response.seeOther(URI.create("/patients/" + patient.id())).build();
    }

    private Page toCorrect(Registration entered, FieldErrors errors) {
        return Page.toCorrect("patient/register", form(entered, errors));
    }

    private RegistrationForm form(Registration entered, FieldErrors errors) {
        return new RegistrationForm(entered, errors, services.get("/vocabularies", Facets.class));
    }

    private static FieldErrors errors(Problem problem) {
        return FieldErrors.of(problem, "recordNumber", Registration.FIELDS);
    }

    private static LocalDate isoDate(String born) {
        try {
            return born.isBlank() ? null : LocalDate.parse(born.strip());
        } catch (DateTimeParseException notDate) {
            ErrorPage page = ErrorPage.of(400);
            throw new TurnedAway(page.saying(
                    "That is not a date", "The birth date to look for could not be read.", "Write it as 1980-03-31."));
        }
    }
}
