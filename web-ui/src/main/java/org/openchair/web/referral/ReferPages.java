package org.openchair.web.referral;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.CrisisNumbers;
import org.openchair.web.safety.TextQuestions;

/** Referring a patient, in five steps. Every button of every step saves what is in it first. */
@Path("/patients/{patientId}/refer")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ReferPages {
    private static final Set<String> FIELDS = Set.of(
            "inDangerNow",
            "urgency",
            "involvement",
            "needs",
            "groupId",
            "noteToGroup",
            "sharePhone",
            "shareEmail",
            "consentMethod");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    CrisisNumbers crisisNumbers;

    @Inject
    ReferSteps steps;

    @PathParam("patientId")
    UUID patientId;

    /** Begins a referral; its id is in the address from the start. */
    @GET
    public Response begin() {
        return to("/patients/" + patientId + "/refer/" + Ids.next() + "/" + ReferStep.NEEDS.path());
    }

    /** What to do when the person is in danger: the referral waits. */
    @GET
    @Path("{id}/danger")
    public Object danger(@PathParam("id") UUID id) {
        KeptDraft kept = kept(id);
        return kept.sent()
                ? to("/referrals/" + id)
                : Page.of(
                        "referral/danger",
                        new DangerPage(
                                steps.page(id, ReferStep.NEEDS, kept, kept.draft(), FieldErrors.none()),
                                steps.alert(kept),
                                crisisNumbers.card(current.language())));
    }

    /** A step, with what was answered before; what was sent already is shown as it stands. */
    @GET
    @Path("{id}/{step}")
    public Object show(@PathParam("id") UUID id, @PathParam("step") String name) {
        ReferStep step = step(name);
        KeptDraft kept = kept(id);
        if (kept.sent()) {
            return to("/referrals/" + id);
        }
        ReferStep firstOpen = kept.firstOpen();
        return firstOpen.number() < step.number()
                ? to(address(id, firstOpen))
                : Page.of("referral/" + step.path(), steps.page(id, step, kept, kept.draft(), FieldErrors.none()));
    }

    /** Takes a step: saves it, then goes where the button said. */
    @POST
    @Path("{id}/{step}")
    public Object take(@PathParam("id") UUID id, @PathParam("step") String name, SubmittedForm form) {
        ReferStep step = step(name);
        if (step == ReferStep.CHECK) {
            return "send".equals(form.text("go")) ? send(id, form) : leave(id, step, form);
        }
        KeptDraft kept = kept(id);
        return kept.sent() ? sentBefore(id) : save(id, step, kept, form);
    }

    private Object save(UUID id, ReferStep step, KeptDraft kept, SubmittedForm form) {
        ReferralDraft draft = Draft.with(kept.draft(), step, form);
        if (step == ReferStep.GROUP) {
            draft = Draft.seeking(draft, NeedsForm.sought(kept.draft().sought(), form));
        }
        if (Draft.choices(draft).size() > Draft.MOST_CHOICES) {
            String most = "Choose at most " + Draft.MOST_CHOICES + " groups: clear some";
            return toCorrect(id, step, kept, draft, FieldErrors.none().add("groupId", most));
        }
        return store(id, step, kept, draft, form);
    }

    private Object store(UUID id, ReferStep step, KeptDraft kept, ReferralDraft draft, SubmittedForm form) {
        return api.put("/referrals/" + id, draft, ReferralView.class)
                .either(
                        saved -> saved(id, step, KeptDraft.of(saved), form),
                        problem -> notSaved(id, step, kept, draft, problem));
    }

    private Object saved(UUID id, ReferStep step, KeptDraft kept, SubmittedForm form) {
        if (step == ReferStep.NEEDS && kept.inDanger()) {
            return to("/patients/" + patientId + "/refer/" + id + "/danger");
        }
        if (!"continue".equals(form.text("go"))) {
            return leave(id, step, form);
        }
        FieldErrors missing = Draft.missing(kept.draft(), step);
        return missing.isEmpty() ? to(address(id, step.next())) : toCorrect(id, step, kept, kept.draft(), missing);
    }

    private Response leave(UUID id, ReferStep step, SubmittedForm form) {
        return switch (form.text("go")) {
            case "back" -> to(step.previous().map(each -> address(id, each)).orElse("/patients/" + patientId));
            case "stop" -> stopped();
            case "find", "search", "fits" -> to(address(id, step) + "#found");
            default -> to(address(id, step) + "#choices");
        };
    }

    private Response stopped() {
        current.tell("Your draft is saved", "No one else sees it. You can continue at any time.");
        return to("/patients/" + patientId);
    }

    private Page notSaved(UUID id, ReferStep step, KeptDraft kept, ReferralDraft draft, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, address(id, step), value -> DraftWords.of(value, steps::groupName));
        }
        String first = step == ReferStep.GROUP ? "groupId" : step == ReferStep.SHARED ? "noteToGroup" : "needs";
        return toCorrect(id, step, kept, draft, FieldErrors.of(problem, first, FIELDS));
    }

    // A second press carries the same id and version as the first, and gets the same answer.
    private Object send(UUID id, SubmittedForm form) {
        if (TextQuestions.saysDanger(form)) {
            return keepInDanger(id);
        }
        Optional<Object> unrecorded = GuardianFields.from(form).flatMap(guardian -> notRecorded(id, guardian, form));
        if (unrecorded.isPresent()) {
            return unrecorded.get();
        }
        MakeMove move = new MakeMove(
                sendId(form),
                ReferralMove.SEND,
                Draft.version(form),
                null,
                null,
                null,
                null,
                TextQuestions.answer(form),
                form.text("leaderChecked").isEmpty() ? null : true);
        return api.post("/referrals/" + id + "/moves", move, MoveMade.class)
                .either(this::sent, problem -> notSent(id, problem));
    }

    // What is on record already when the button is pressed twice is recorded again, and changes nothing.
    private Optional<Object> notRecorded(UUID id, GuardianFields guardian, SubmittedForm form) {
        FieldErrors missing = guardian.missing();
        if (!missing.isEmpty()) {
            return Optional.of(toCorrect(id, guardian, missing));
        }
        return api.put(
                        "/referrals/" + id + "/guardian-consent",
                        guardian.command(TextQuestions.answer(form)),
                        GuardianConsent.class)
                .either(recorded -> Optional.empty(), problem -> Optional.of(notRecorded(id, guardian, problem)));
    }

    private Object notRecorded(UUID id, GuardianFields guardian, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, address(id, ReferStep.CHECK))
                : toCorrect(id, guardian, FieldErrors.of(problem, "givenBy", Set.of()));
    }

    private Object toCorrect(UUID id, GuardianFields guardian, FieldErrors errors) {
        KeptDraft kept = kept(id);
        return kept.sent()
                ? sentBefore(id)
                : Page.toCorrect(
                        "referral/" + ReferStep.CHECK.path(),
                        steps.page(id, ReferStep.CHECK, kept, kept.draft(), errors)
                                .withGuardian(guardian));
    }

    // The safety question of the draft is what alerts the clinic.
    private Object keepInDanger(UUID id) {
        KeptDraft kept = kept(id);
        if (kept.sent()) {
            return sentBefore(id);
        }
        return api.put("/referrals/" + id, Draft.inDanger(kept.draft()), ReferralView.class)
                .either(
                        saved -> to("/patients/" + patientId + "/refer/" + id + "/danger"),
                        problem -> notSent(id, problem));
    }

    private Object sent(MoveMade made) {
        current.tell("The referral is sent", "Next: the group answers. You will see the answer under “Needs me”.");
        return to("/referrals/" + made.referralId());
    }

    private Object notSent(UUID id, Problem problem) {
        KeptDraft kept = kept(id);
        if (kept.sent()) {
            return sentBefore(id);
        }
        if (!problem.passages().isEmpty()) {
            FieldErrors asked = FieldErrors.of(problem, "answers", Set.of());
            return toCorrect(id, ReferStep.CHECK, kept, kept.draft(), asked);
        }
        boolean stale = "stale-version".equals(problem.code());
        String message = stale
                ? "This draft was changed in another window. It is shown as it is now: check it again, then send it."
                : problem.detail();
        ReferStep open = kept.firstOpen();
        String field = "leader-kept-apart".equals(problem.code())
                ? "leaderChecked"
                : open == ReferStep.CHECK ? "answers" : open == ReferStep.GROUP ? "groupId" : "needs";
        FieldErrors errors = FieldErrors.leadingTo(problem, "/referrals/")
                .orElseGet(() -> FieldErrors.none().add(field, message));
        return toCorrect(id, open, kept, kept.draft(), errors);
    }

    private Response sentBefore(UUID id) {
        current.tell("This referral was sent before", "It was sent once, as it stands here. Nothing was sent again.");
        return to("/referrals/" + id);
    }

    // A draft that is not stored yet is empty.
    private KeptDraft kept(UUID id) {
        KeptDraft kept = api.find("/referrals/" + id, ReferralView.class)
                .map(KeptDraft::of)
                .orElse(KeptDraft.empty(patientId));
        if (!kept.draft().patientId().equals(patientId) || kept.state() == ReferralState.ENTERED_IN_ERROR) {
            throw new NotFoundException();
        }
        return kept.sent() ? kept : steps.withoutLostGroups(kept);
    }

    private Page toCorrect(UUID id, ReferStep step, KeptDraft kept, ReferralDraft draft, FieldErrors errors) {
        return Page.toCorrect("referral/" + step.path(), steps.page(id, step, kept, draft, errors));
    }

    private static UUID sendId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("sendId"));
        } catch (IllegalArgumentException notAnId) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static ReferStep step(String name) {
        return ReferStep.of(name).orElseThrow(NotFoundException::new);
    }

    private String address(UUID id, ReferStep step) {
        return "/patients/" + patientId + "/refer/" + id + "/" + step.path();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
