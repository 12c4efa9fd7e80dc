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
import org.openchair.api.record.AmendSession;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Amends a signed session: words are added, or a mark is corrected and what it was is kept. */
@Path("/sessions/{id}/record/amend")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class AmendPages {
    private static final Set<String> FIELDS = Set.of("kind", "enrollmentId", "outcome", "addition", "reason");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** The form. */
    @GET
    public Page show() {
        return Page.of("record/amend", page(SubmittedForm.of(Map.of()), FieldErrors.none(), false, Ids.next()));
    }

    /** Amends. */
    @POST
    public Object amend(SubmittedForm form) {
        FieldErrors errors = errors(form);
        if (!errors.isEmpty()) {
            return toCorrect(form, errors, false);
        }
        return api.post("/sessions/" + id + "/record/amendments", command(form), SessionRecord.class)
                .either(
                        amended -> TextQuestions.saysDanger(form) ? CrisisConcern.report(current, id) : amended(),
                        problem -> notAmended(form, problem));
    }

    private Response amended() {
        current.tell("The session is amended", "It is shown next to the signed record, with your name and the reason.");
        return Response.seeOther(URI.create("/sessions/" + id + "/record")).build();
    }

    private Page notAmended(SubmittedForm form, Problem problem) {
        String otherwise = isMark(form) ? "outcome" : "addition";
        boolean named = "names-in-text".equals(problem.code());
        return toCorrect(form, FieldErrors.of(problem, otherwise, FIELDS), named);
    }

    private Page toCorrect(SubmittedForm form, FieldErrors errors, boolean named) {
        return Page.toCorrect("record/amend", page(form, errors, named, FormId.of(form)));
    }

    private AmendPage page(SubmittedForm form, FieldErrors errors, boolean named, UUID entry) {
        return new AmendPage(api.get("/sessions/" + id, Roster.class), form, errors, named, entry);
    }

    private static FieldErrors errors(SubmittedForm form) {
        boolean words = "words".equals(form.text("kind"));
        return FieldErrors.none()
                .when(!words && !isMark(form), "kind", "Say what you want to amend")
                .when(isMark(form) && form.text("enrollmentId").isEmpty(), "enrollmentId", "Choose the person")
                .when(isMark(form) && outcome(form) == null, "outcome", "Choose the correct mark")
                .when(words && form.text("addition").isEmpty(), "addition", "Write what you want to add")
                .when(form.text("reason").isEmpty(), "reason", "Say why in a few words");
    }

    private static AmendSession command(SubmittedForm form) {
        boolean mark = isMark(form);
        return new AmendSession(
                FormId.of(form),
                form.text("reason"),
                mark ? null : form.text("addition"),
                mark ? FormId.of(form, "enrollmentId") : null,
                mark ? outcome(form) : null,
                form.has("namesConfirmed"),
                TextQuestions.answer(form));
    }

    private static boolean isMark(SubmittedForm form) {
        return "mark".equals(form.text("kind"));
    }

    private static AttendanceOutcome outcome(SubmittedForm form) {
        return Labels.parse(AttendanceOutcome.class, form.text("outcome"));
    }
}
