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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.record.ProgressNote;
import org.openchair.api.record.WriteProgressNote;
import org.openchair.api.session.Roster;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** A therapist's own notes on single persons. The service turns peers away. */
@Path("/sessions/{id}/progress-notes")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class ProgressNotePages {
    private static final Set<String> FIELDS = Set.of("enrollmentId", "note");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** The notes of this session, and the form for the next. */
    @GET
    public Page show() {
        return Page.of("record/notes", page(SubmittedForm.of(Map.of()), FieldErrors.none(), false, Ids.next()));
    }

    /** Keeps a note. */
    @POST
    public Object write(SubmittedForm form) {
        FieldErrors errors = FieldErrors.none()
                .when(form.text("enrollmentId").isEmpty(), "enrollmentId", "Choose the person")
                .when(form.text("note").isEmpty(), "note", "Write the note");
        if (!errors.isEmpty()) {
            return toCorrect(form, errors, false);
        }
        return api.post("/sessions/" + id + "/progress-notes", command(form), List.class)
                .either(written -> written(form), problem -> notWritten(form, problem));
    }

    private Response written(SubmittedForm form) {
        if (TextQuestions.saysDanger(form)) {
            current.tell("The note is saved and the clinic is alerted", "Stay with the person, or have someone stay.");
        } else {
            current.tell("The note is saved", "It cannot be changed. To correct it, write another note.");
        }
        return Response.seeOther(URI.create("/sessions/" + id + "/progress-notes"))
                .build();
    }

    private Page notWritten(SubmittedForm form, Problem problem) {
        boolean named = "names-in-text".equals(problem.code());
        return toCorrect(form, FieldErrors.of(problem, "note", FIELDS), named);
    }

    private Page toCorrect(SubmittedForm form, FieldErrors errors, boolean named) {
        return Page.toCorrect("record/notes", page(form, errors, named, FormId.of(form)));
    }

    private NotesPage page(SubmittedForm form, FieldErrors errors, boolean named, UUID entry) {
        List<ProgressNote> notes = api.all("/sessions/" + id + "/progress-notes", ProgressNote.class);
        return new NotesPage(api.get("/sessions/" + id, Roster.class), notes, form, errors, named, entry);
    }

    private static WriteProgressNote command(SubmittedForm form) {
        return new WriteProgressNote(
                FormId.of(form),
                FormId.of(form, "enrollmentId"),
                form.text("note"),
                form.has("namesConfirmed"),
                TextQuestions.answer(form));
    }
}
