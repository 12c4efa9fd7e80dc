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
import java.util.Map;
import java.util.UUID;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Making two records again of one that turned out to be of two people: look at what goes where, confirm. */
@Path("/patients/{id}/merges/{merge}/undo")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class UndoMergePages {

    private static final String PAGE = "patient/undoMerge";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    PairsTogether pairs;

    @PathParam("id")
    UUID id;

    @PathParam("merge")
    UUID mergeId;

    /** What goes where; a merge that is undone already leads to the record that was kept. */
    @GET
    public Object show() {
        MergeView merge = merge();
        return merge.undoneAt() == null ? Page.of(PAGE, page(merge, FieldErrors.none())) : toPatient();
    }

    /** Undoes it, once the clinician says that they checked. */
    @POST
    public Object undo(SubmittedForm form) {
        if (!form.has("twoPeople")) {
            return toCorrect("Confirm that the records are for two different people");
        }
        return api.post("/patients/" + id + "/merges/" + mergeId + "/undo", Map.of(), PatientView.class)
                .either(this::undone, problem -> toCorrect(ScoreInTheWay.said(problem)));
    }

    private Response undone(PatientView kept) {
        MergeView merge = merge();
        return pairs.after("The merge is undone", merge.mergedId(), kept.id()).orElseGet(() -> {
            current.tell(
                    "The merge is undone",
                    "Record " + merge.recordNumber()
                            + " is a separate record again. What was recorded since the merge is still here,"
                            + " in record " + kept.recordNumber() + ".");
            return toPatient();
        });
    }

    private Page toCorrect(String message) {
        return Page.toCorrect(PAGE, page(merge(), FieldErrors.none().add("twoPeople", message)));
    }

    private Response toPatient() {
        return Response.seeOther(URI.create("/patients/" + id)).build();
    }

    private UndoMergePage page(MergeView merge, FieldErrors errors) {
        return new UndoMergePage(
                api.get("/patients/" + id, PatientView.class),
                api.get("/patients/" + merge.mergedId(), PatientView.class),
                merge,
                api.list("/patients/" + id + "/referrals", Map.of("size", 100), ReferralSummary.class)
                        .items(),
                errors);
    }

    private MergeView merge() {
        return api.all("/patients/" + id + "/merges", MergeView.class).stream()
                .filter(merge -> merge.id().equals(mergeId))
                .findFirst()
                .orElseThrow(() -> new ErrorPageException(ErrorPage.of(404)));
    }
}
