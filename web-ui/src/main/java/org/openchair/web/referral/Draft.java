package org.openchair.web.referral;

import java.util.UUID;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/** A draft on its way through the steps: each step puts its own answers in place of what was there. */
public final class Draft {
    private Draft() {}

    /** The draft of a referral that nobody has written anything for. */
    public static ReferralDraft empty(UUID patientId) {
        return new ReferralDraft(0, patientId, null, null, null, null, false, false, null, null);
    }

    /** The draft as it is stored. */
    public static ReferralDraft of(ReferralView stored) {
        return new ReferralDraft(
                stored.version(),
                stored.patientId(),
                stored.groupId(),
                stored.urgency(),
                stored.needs(),
                stored.noteToGroup(),
                stored.sharePhone(),
                stored.shareEmail(),
                stored.inDangerNow(),
                stored.consentMethod());
    }

    /** The draft with a step's answers; its version is the one that the person saw. */
    public static ReferralDraft with(ReferralDraft draft, ReferStep step, SubmittedForm form) {
        ReferralDraft seen = seenBy(draft, form);
        return switch (step) {
            case NEEDS -> withNeeds(seen, form);
            case GROUP -> withGroup(seen, form);
            case SHARED -> withShared(seen, form);
            case CONSENT -> withConsent(seen, form);
            case CHECK -> seen;
        };
    }

    /** The draft with no group chosen. */
    public static ReferralDraft withoutGroup(ReferralDraft it) {
        return withGroup(it, SubmittedForm.parse("groupId="));
    }

    /** What a step still needs before the next one makes sense. */
    public static FieldErrors missing(ReferralDraft draft, ReferStep step) {
        FieldErrors errors = FieldErrors.none();
        return switch (step) {
            case NEEDS ->
                errors.when(draft.inDangerNow() == null, "inDangerNow", "Say whether the person is in danger now")
                        .when(draft.urgency() == null, "urgency", "Choose how soon a group is needed");
            case GROUP -> errors.when(draft.groupId() == null, "groupId", "Choose a group");
            case SHARED -> errors;
            case CONSENT ->
                errors.when(
                        draft.consentMethod() == null, "consentMethod", "Choose how the patient agreed, or stop here");
            case CHECK -> errors;
        };
    }

    /** The first step with something missing; the last if nothing is. */
    public static ReferStep firstOpen(ReferralDraft draft) {
        for (ReferStep step : ReferStep.values()) {
            if (!missing(draft, step).isEmpty()) {
                return step;
            }
        }
        return ReferStep.CHECK;
    }

    private static ReferralDraft seenBy(ReferralDraft it, SubmittedForm form) {
        int version = form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : it.version();
        return new ReferralDraft(
                version,
                it.patientId(),
                it.groupId(),
                it.urgency(),
                it.needs(),
                it.noteToGroup(),
                it.sharePhone(),
                it.shareEmail(),
                it.inDangerNow(),
                it.consentMethod());
    }

    private static ReferralDraft withNeeds(ReferralDraft it, SubmittedForm form) {
        return new ReferralDraft(
                it.version(),
                it.patientId(),
                it.groupId(),
                Labels.parse(Urgency.class, form.text("urgency")),
                orNull(form.text("needs")),
                it.noteToGroup(),
                it.sharePhone(),
                it.shareEmail(),
                yesOrNo(form.text("inDangerNow")),
                it.consentMethod());
    }

    private static ReferralDraft withGroup(ReferralDraft it, SubmittedForm form) {
        return new ReferralDraft(
                it.version(),
                it.patientId(),
                form.has("groupId") ? uuid(form.text("groupId")) : it.groupId(),
                it.urgency(),
                it.needs(),
                it.noteToGroup(),
                it.sharePhone(),
                it.shareEmail(),
                it.inDangerNow(),
                it.consentMethod());
    }

    private static ReferralDraft withShared(ReferralDraft it, SubmittedForm form) {
        return new ReferralDraft(
                it.version(),
                it.patientId(),
                it.groupId(),
                it.urgency(),
                it.needs(),
                orNull(form.text("noteToGroup")),
                form.has("sharePhone"),
                form.has("shareEmail"),
                it.inDangerNow(),
                it.consentMethod());
    }

    private static ReferralDraft withConsent(ReferralDraft it, SubmittedForm form) {
        return new ReferralDraft(
                it.version(),
                it.patientId(),
                it.groupId(),
                it.urgency(),
                it.needs(),
                it.noteToGroup(),
                it.sharePhone(),
                it.shareEmail(),
                it.inDangerNow(),
                Labels.parse(ConsentMethod.class, form.text("consentMethod")));
    }

    private static Boolean yesOrNo(String answer) {
        return switch (answer) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static UUID uuid(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(text) : null;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
