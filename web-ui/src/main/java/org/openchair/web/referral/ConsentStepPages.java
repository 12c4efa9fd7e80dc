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
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.patient.ConsentStatus;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.SharedItem;
import org.openchair.web.api.ApiClient;
import org.openchair.web.consent.ConsentChoices;
import org.openchair.web.consent.ConsentForm;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** The step of referring in which the patient is asked: what exactly, with whom, for what, until when, and how they agreed. */
@Path("/patients/{patientId}/refer/{id}/consent")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ConsentStepPages {
    private static final String TEMPLATE = "referral/consent";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    ReferSteps steps;

    @Inject
    FurtherConsents further;

    @Inject
    Clock clock;

    @PathParam("patientId")
    UUID patientId;

    @PathParam("id")
    UUID id;

    /** The question, with what was answered before. */
    @GET
    public Object ask() {
        KeptDraft kept = kept();
        if (kept.sent()) {
            return to("/referrals/" + id);
        }
        ReferStep open = kept.firstOpen();
        if (open.number() < ReferStep.CONSENT.number()) {
            return to(address(open));
        }
        List<ConsentView> consents = consents();
        ReferPage path = path(kept, FieldErrors.none());
        return Page.of(
                TEMPLATE,
                new ConsentStepPage(
                        path, choices(path), begun(path, consents), consents, further.of(patientId, kept), List.of()));
    }

    /** Keeps the answer as far as there is one, then goes where the button said. */
    @POST
    public Object take(SubmittedForm form) {
        KeptDraft kept = kept();
        if (kept.sent()) {
            current.tell(
                    "This referral was sent before", "It was sent once, as it stands here. Nothing was sent again.");
            return to("/referrals/" + id);
        }
        boolean goesOn = "continue".equals(form.text("go"));
        ConsentForm entered = ConsentForm.from(form);
        ReferPage path = path(kept, FieldErrors.none());
        FieldErrors missing = path.group() == null ? FieldErrors.none() : entered.missing(choices(path));
        if (path.group() == null || !goesOn && !missing.isEmpty()) {
            return leave(form);
        }
        return missing.isEmpty() ? keep(kept, entered, form) : toCorrect(kept, entered, form, missing);
    }

    private Object keep(KeptDraft kept, ConsentForm entered, SubmittedForm form) {
        ReferralDraft draft = kept.draft();
        ConsentForm whole = entered.sharing(ConsentTerms.contacts(draft.sharePhone(), draft.shareEmail()));
        return api.put("/referrals/" + id + "/consents", whole.forDraft(TextQuestions.answer(form)), ConsentView.class)
                .either(noted -> keepFurther(kept, whole, form), problem -> notKept(kept, entered, form, problem));
    }

    private Object keepFurther(KeptDraft kept, ConsentForm whole, SubmittedForm form) {
        return further.keep(patientId, kept, whole, form)
                .<Object>map(problem ->
                        toCorrect(kept, whole, form, FieldErrors.of(problem, FurtherConsents.FIELD, Set.of())))
                .orElseGet(() -> leave(form));
    }

    private Page notKept(KeptDraft kept, ConsentForm entered, SubmittedForm form, Problem problem) {
        return toCorrect(kept, entered, form, FieldErrors.of(problem, "consentMethod", ConsentForm.FIELDS));
    }

    private Response leave(SubmittedForm form) {
        return switch (form.text("go")) {
            case "continue" -> to(address(ReferStep.CONSENT.next()));
            case "back" -> to(address(ReferStep.SHARED));
            default -> {
                current.tell("Your draft is saved", "No one else sees it. You can continue at any time.");
                yield to("/patients/" + patientId);
            }
        };
    }

    private Page toCorrect(KeptDraft kept, ConsentForm entered, SubmittedForm form, FieldErrors errors) {
        ReferPage path = path(kept, errors);
        return Page.toCorrect(
                TEMPLATE,
                new ConsentStepPage(
                        path,
                        choices(path),
                        entered,
                        consents(),
                        further.of(patientId, kept),
                        form.all(FurtherConsents.FIELD)));
    }

    /** What is noted in the draft, or else the usual, to be looked at. */
    private ConsentForm begun(ReferPage path, List<ConsentView> consents) {
        return consents.stream()
                .filter(each -> each.standing() == ConsentStatus.NOTED && fits(path, each))
                .findFirst()
                .map(ConsentForm::of)
                .orElseGet(() -> usual(path));
    }

    private static boolean fits(ReferPage path, ConsentView noted) {
        return noted.groupId() != null && noted.groupId().equals(path.draft().groupId());
    }

    private ConsentForm usual(ReferPage path) {
        Set<SharedItem> shares = EnumSet.copyOf(choices(path).usual());
        return ConsentForm.usual(shares, current.today(clock));
    }

    private ReferPage path(KeptDraft kept, FieldErrors errors) {
        return steps.page(id, ReferStep.CONSENT, kept, kept.draft(), errors);
    }

    private static ConsentChoices choices(ReferPage path) {
        return ConsentChoices.of(path.group());
    }

    private List<ConsentView> consents() {
        return api.all("/referrals/" + id + "/consents", ConsentView.class);
    }

    private KeptDraft kept() {
        KeptDraft kept = api.find("/referrals/" + id, ReferralView.class)
                .map(KeptDraft::of)
                .orElse(KeptDraft.empty(patientId));
        if (!kept.draft().patientId().equals(patientId)) {
            throw new NotFoundException();
        }
        return kept.sent() ? kept : steps.withoutLostGroups(kept);
    }

    private String address(ReferStep step) {
        return "/patients/" + patientId + "/refer/" + id + "/" + step.path();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
