package org.openchair.web.directory;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.CLINICIAN;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.RedFlagQuestion;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Reporting a problem with a group, which anybody of the staff can do. */
@Path("/groups/{id}/red-flags")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({CLINICIAN, FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
public class ReportPages {
    private static final Set<String> FIELDS = Set.of("codes", "note");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** The red flags, to choose from. */
    @GET
    public Page form(@PathParam("id") UUID id) {
        return Page.of("directory/report", page(id, List.of(), "", FieldErrors.none()));
    }

    /** Stops new referrals to the group. */
    @POST
    public Object send(@PathParam("id") UUID id, SubmittedForm form) {
        List<String> codes = form.all("codes");
        String note = form.text("note");
        if (codes.isEmpty()) {
            FieldErrors none = FieldErrors.none().add("codes", "Choose at least one thing that you saw");
            return Page.toCorrect("directory/report", page(id, codes, note, none));
        }
        ReportRedFlags report =
                new ReportRedFlags(reportId(form), codes, note.isEmpty() ? null : note, TextQuestions.answer(form));
        return api.post("/groups/" + id + "/red-flags", report, GroupMoveMade.class)
                .either(
                        done -> TextQuestions.saysDanger(form) ? TextQuestions.toCrisisCard() : told(),
                        problem -> Page.toCorrect(
                                "directory/report", page(id, codes, note, FieldErrors.of(problem, "codes", FIELDS))));
    }

    private Response told() {
        current.tell(
                "Reported. No new referrals go to this group",
                "Its members stay. A program manager reviews it; its facilitators and clinicians with open referrals are told.");
        return Response.seeOther(URI.create("/groups")).build();
    }

    private ReportPage page(UUID id, List<String> codes, String note, FieldErrors errors) {
        return new ReportPage(
                api.get("/groups/" + id, FactSheet.class),
                api.all("/red-flags", RedFlagQuestion.class),
                codes,
                note,
                errors,
                Ids.next());
    }

    private static UUID reportId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("reportId"));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
