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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.FindPatients;
import org.openchair.api.patient.MergePatients;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.patient.MergedField;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Making one of two records of the same person: find the other one, compare, choose, confirm. */
@Path("/patients/{id}/merge")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class MergePages {
    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    PairsTogether pairs;

    @PathParam("id")
    UUID id;

    /** Who could be the same person. */
    @GET
    public Page list() {
        return candidates("");
    }

    /** Looks for another record. What was typed is in no address. */
    @POST
    @Path("find")
    public Page find(SubmittedForm form) {
        return candidates(form.text("q"));
    }

    private Page candidates(String q) {
        return Page.of(
                "patient/duplicates",
                new DuplicatesPage(
                        patient(id),
                        api.all("/patients/" + id + "/alike", AlikePatient.class),
                        q,
                        q.isEmpty() ? List.of() : found(q)));
    }

    /** The two records side by side. */
    @GET
    @Path("{other}")
    public Page compare(@PathParam("other") UUID otherId) {
        PatientView kept = patient(id);
        PatientView other = patient(otherId);
        return Page.of(
                "patient/merge",
                new MergePage(Ids.next(), kept, other, MergePage.stated(kept, other), FieldErrors.none()));
    }

    /** Merges them, once somebody says that they checked. */
    @POST
    @Path("{other}")
    public Object merge(@PathParam("other") UUID otherId, SubmittedForm form) {
        Set<MergedField> fromOther = chosen(form);
        UUID mergeId = mergeId(form);
        if (!form.has("samePerson")) {
            return toCorrect(
                    mergeId,
                    otherId,
                    fromOther,
                    FieldErrors.none().add("samePerson", "Confirm that both records are for the same person"));
        }
        MergePatients command =
                new MergePatients(mergeId, otherId, number(form, "version"), number(form, "otherVersion"), fromOther);
        return api.post("/patients/" + id + "/merges", command, PatientView.class)
                .either(this::merged, problem -> refused(mergeId, otherId, fromOther, problem));
    }

    private Response merged(PatientView patient) {
        return pairs.after("The two records are one", patient.id()).orElseGet(() -> {
            current.tell(
                    "The two records are one",
                    "Both record numbers lead here. Referrals, seats, and consents of the other record have moved with it.");
            return Response.seeOther(URI.create("/patients/" + patient.id())).build();
        });
    }

    private Page refused(UUID mergeId, UUID otherId, Set<MergedField> fromOther, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/patients/" + id + "/merge/" + otherId)
                : toCorrect(
                        mergeId,
                        otherId,
                        fromOther,
                        FieldErrors.leadingTo(problem, "/referrals/")
                                .orElseGet(() -> FieldErrors.none().add("samePerson", ScoreInTheWay.said(problem))));
    }

    private Page toCorrect(UUID mergeId, UUID otherId, Set<MergedField> fromOther, FieldErrors errors) {
        return Page.toCorrect(
                "patient/merge", new MergePage(mergeId, patient(id), patient(otherId), fromOther, errors));
    }

    private List<PatientSummary> found(String q) {
        return api
                .search(
                        "/patients/search",
                        Map.of("size", 10),
                        new FindPatients(q, null, null, null),
                        PatientSummary.class)
                .items()
                .stream()
                .filter(patient -> !patient.id().equals(id))
                .toList();
    }

    private PatientView patient(UUID patientId) {
        return api.get("/patients/" + patientId, PatientView.class);
    }

    private static Set<MergedField> chosen(SubmittedForm form) {
        return Arrays.stream(MergedField.values())
                .filter(field -> MergePage.FROM_OTHER.equals(form.text(field.name())))
                .collect(Collectors.toSet());
    }

    private static UUID mergeId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("mergeId"));
        } catch (IllegalArgumentException notAnId) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static int number(SubmittedForm form, String field) {
        return form.text(field).matches("\\d{1,9}") ? Integer.parseInt(form.text(field)) : 0;
    }
}
