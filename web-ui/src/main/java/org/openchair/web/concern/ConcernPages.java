package org.openchair.web.concern;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.concern.NotedConcern;
import org.openchair.api.concern.RaiseConcern;
import org.openchair.api.session.Roster;
import org.openchair.concern.ConcernKind;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.record.FormId;
import org.openchair.web.safety.CrisisNumbers;
import org.openchair.web.safety.TextQuestions;

/** Concerns about single persons, as those who lead the group note them. */
@Path("/sessions/{id}/concerns")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class ConcernPages {
    private static final Set<String> FIELDS = Set.of("enrollmentId", "kind", "seen", "actionTaken", "reason");

    @Inject
    ApiClient api;

    @Inject
    CrisisNumbers numbers;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** What was noted, and the form. */
    @GET
    public Page show(@QueryParam("kind") String kind) {
        ConcernKind chosen = Labels.parse(ConcernKind.class, kind == null ? "" : kind);
        SubmittedForm form = SubmittedForm.of(chosen == null ? Map.of() : Map.of("kind", List.of(chosen.name())));
        return Page.of("concern/concerns", page(form, FieldErrors.none(), false, Ids.next()));
    }

    /** Notes a concern. */
    @POST
    public Object raise(SubmittedForm form) {
        FieldErrors errors = errors(form);
        if (!errors.isEmpty()) {
            return toCorrect(form, errors, false);
        }
        return api.post("/sessions/" + id + "/concerns", command(form), NotedConcern.class)
                .either(noted -> raised(noted, form), problem -> notRaised(form, problem));
    }

    /** Whom to call, for the person whose crisis was noted. */
    @GET
    @Path("{concern}/now")
    public Page now(@PathParam("concern") UUID concern) {
        NotedConcern noted = concerns().stream()
                .filter(each -> each.id().equals(concern))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Page.of("concern/now", new CrisisConcernPage(id, noted.callName(), numbers.card(Locale.ENGLISH)));
    }

    private Response raised(NotedConcern noted, SubmittedForm form) {
        if (noted.kind() == ConcernKind.CRISIS || TextQuestions.saysDanger(form)) {
            return to("/sessions/" + id + "/concerns/" + noted.id() + "/now");
        }
        current.tell(
                "The concern is recorded",
                noted.reach().told()
                        ? "The clinicians of the clinic see it on their work list until one of them marks it as read."
                        : "It stays with the group’s facilitators: the person’s consent does not cover telling the clinic.");
        return to("/sessions/" + id + "/concerns");
    }

    private Page notRaised(SubmittedForm form, Problem problem) {
        boolean named = "names-in-text".equals(problem.code());
        return toCorrect(form, FieldErrors.of(problem, "seen", FIELDS), named);
    }

    private Page toCorrect(SubmittedForm form, FieldErrors errors, boolean named) {
        return Page.toCorrect("concern/concerns", page(form, errors, named, FormId.of(form)));
    }

    private ConcernPage page(SubmittedForm form, FieldErrors errors, boolean named, UUID entry) {
        Roster roster = api.get("/sessions/" + id, Roster.class);
        return new ConcernPage(roster, concerns(), form, errors, named, numbers.card(Locale.ENGLISH), entry);
    }

    private List<NotedConcern> concerns() {
        return api.all("/sessions/" + id + "/concerns", NotedConcern.class);
    }

    private static FieldErrors errors(SubmittedForm form) {
        ConcernKind kind = kind(form);
        return FieldErrors.none()
                .when(form.text("enrollmentId").isEmpty(), "enrollmentId", "Choose the person")
                .when(kind == null, "kind", "Say what it is about")
                .when(form.text("seen").isEmpty(), "seen", "Write what you noticed")
                .when(form.text("actionTaken").isEmpty(), "actionTaken", "Say what was done, or “nothing yet”")
                .when(
                        kind != null
                                && kind.needsReason()
                                && form.text("reason").isEmpty(),
                        "reason",
                        "Say in a few words why the clinician needs to know");
    }

    private static RaiseConcern command(SubmittedForm form) {
        return new RaiseConcern(
                FormId.of(form),
                FormId.of(form, "enrollmentId"),
                kind(form),
                form.text("seen"),
                form.text("actionTaken"),
                form.text("reason").isEmpty() ? null : form.text("reason"),
                form.has("namesConfirmed"),
                TextQuestions.answer(form));
    }

    private static ConcernKind kind(SubmittedForm form) {
        return Labels.parse(ConcernKind.class, form.text("kind"));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
