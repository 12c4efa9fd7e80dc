package org.openchair.web.patient;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.participation.Participation;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.FindPatients;
import org.openchair.api.patient.IdentityEvent;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.NoteStage;
import org.openchair.api.patient.NotedStage;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.patient.BirthDate;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.outcome.Progress;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.person.KeptSearch;

/** The patients of the own clinic: find and look at one. */
@Path("/patients")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class PatientPages {
    private static final int MOST_ON_A_PAGE = 100;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** All patients, or those that were looked for; as many on a page as the address asks for, up to 100. */
    @GET
    public Page list(
            @Context UriInfo asked,
            @QueryParam("found") @DefaultValue("") String found,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("25") int size) {
        KeptSearch sought = current.signedIn().sought(found).orElse(KeptSearch.ANYBODY);
        FindPatients search = new FindPatients(sought.q(), null, null, birthDate(sought.born()));
        Map<String, Object> paging =
                Map.of("page", Math.max(1, page), "size", Math.min(Math.max(1, size), MOST_ON_A_PAGE));
        var patients = api.search("/patients/search", paging, search, PatientSummary.class);
        return Page.of(
                "patient/patients",
                new PatientSearch(sought.q(), sought.born(), patients.items(), Paging.of(patients, asked)));
    }

    /** Looks for patients by record number, name or birth date. What was typed is in no address. */
    @POST
    @Path("find")
    public Response find(SubmittedForm form) {
        KeptSearch sought = new KeptSearch(form.text("q"), form.text("born"));
        String address = sought.equals(KeptSearch.ANYBODY)
                ? ""
                : "?found=" + current.signedIn().looksFor(sought);
        return Response.seeOther(URI.create("/patients" + address)).build();
    }

    /** One patient; a record that was merged leads to the one that was kept. */
    @GET
    @Path("{id}")
    public Object show(@PathParam("id") UUID id) {
        PatientView patient = api.get("/patients/" + id, PatientView.class);
        if (patient.mergedInto() != null) {
            current.tell("Record " + patient.recordNumber() + " was merged", "This is the record that was kept.");
            return Response.seeOther(URI.create("/patients/" + patient.mergedInto()))
                    .build();
        }
        var referrals = api.list("/patients/" + id + "/referrals", Map.of("size", 100), ReferralSummary.class);
        return Page.of(
                "patient/patient",
                new PatientPage(
                        patient,
                        referrals.items(),
                        progress(id, referrals.items()),
                        api.all("/patients/" + id + "/stages", NotedStage.class),
                        api.all("/patients/" + id + "/alike", AlikePatient.class),
                        api.all("/patients/" + id + "/merges", MergeView.class),
                        current.today(clock),
                        clock));
    }

    private Progress progress(UUID id, List<ReferralSummary> referrals) {
        return new Progress(
                api.all("/patients/" + id + "/assessments", ScoreCourse.class),
                api.all("/patients/" + id + "/participation", Participation.class),
                referrals,
                current.zone(),
                clock);
    }

    /** What the patient was known by before. */
    @GET
    @Path("{id}/history")
    public Page history(@PathParam("id") UUID id) {
        return Page.of(
                "patient/history",
                new IdentityHistoryPage(
                        api.get("/patients/" + id, PatientView.class),
                        api.all("/patients/" + id + "/identity-history", IdentityEvent.class),
                        api.all("/patients/" + id + "/merges", MergeView.class)));
    }

    /** Notes the present stage of recovery. */
    @POST
    @Path("{id}/stages")
    public Response note(@PathParam("id") UUID id, SubmittedForm form) {
        if (form.text("stage").isEmpty()) {
            told("Nothing was recorded", "Choose where they are now, then record it.");
        } else {
            NoteStage command = new NoteStage(noteId(form), stage(form));
            api.post("/patients/" + id + "/stages", command, NotedStage[].class)
                    .either(
                            recorded -> told("The stage is recorded", "It helps find groups that fit."),
                            problem -> told("Nothing was recorded", problem.detail()));
        }
        return Response.seeOther(URI.create("/patients/" + id + "#stages")).build();
    }

    private static RecoveryStage stage(SubmittedForm form) {
        RecoveryStage stage = Labels.parse(RecoveryStage.class, form.text("stage"));
        if (stage == null) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        return stage;
    }

    private CurrentRequest told(String happened, String next) {
        current.tell(happened, next);
        return current;
    }

    private static UUID noteId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("noteId"));
        } catch (IllegalArgumentException notAnId) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static BirthDate birthDate(String born) {
        return born.isBlank()
                ? null
                : DateFields.birthDate(born)
                        .orElseThrow(() -> new ErrorPageException(ErrorPage.of(400)
                                .saying(
                                        "That is not a date",
                                        "The birth date to look for could not be read.",
                                        "Enter it as 3/31/1980. If less is known, 3/1980 or 1980 is enough.")));
    }
}
