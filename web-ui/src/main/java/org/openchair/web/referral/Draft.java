package org.openchair.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/** A draft on its way through the steps: each step puts its own answers in place of what was there. */
public final class Draft {
    /** How many groups can be named, the first choice included. */
    static final int MOST_CHOICES = 5;

    private Draft() {}

    /** The draft of a referral that nobody has written anything for. */
    public static ReferralDraft empty(UUID patientId) {
        return new ReferralDraft(0, patientId, null, null, null, null, false, false, null, null, List.of(), null, null);
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
                stored.consentMethod(),
                stored.nextChoices().stream().map(ChosenGroup::id).toList(),
                stored.involvement(),
                stored.sought());
    }

    /** The draft with a step's answers; its version is the one that the person saw. */
    public static ReferralDraft with(ReferralDraft draft, ReferStep step, SubmittedForm form) {
        Answers answers = new Answers(draft);
        answers.version = form.has("version") ? version(form) : draft.version();
        switch (step) {
            case NEEDS -> needs(answers, form);
            case GROUP -> answers.choose(ChosenOrder.of(choices(draft), form));
            case SHARED -> shared(answers, form);
            case CONSENT -> answers.consentMethod = Labels.parse(ConsentMethod.class, form.text("consentMethod"));
            case CHECK -> {}
        }
        return answers.draft();
    }

    /** The version that the person saw. */
    static int version(SubmittedForm form) {
        String seen = form.text("version");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** The draft with the safety question answered with yes. */
    static ReferralDraft inDanger(ReferralDraft draft) {
        Answers answers = new Answers(draft);
        answers.inDangerNow = true;
        return answers.draft();
    }

    /** The draft with what was asked of groups. */
    static ReferralDraft seeking(ReferralDraft draft, String sought) {
        Answers answers = new Answers(draft);
        answers.sought = sought;
        return answers.draft();
    }

    /** The groups of a draft in order of preference. */
    public static List<UUID> choices(ReferralDraft draft) {
        return Stream.concat(Stream.ofNullable(draft.groupId()), draft.nextGroupIds().stream())
                .toList();
    }

    /** The draft without its first choice: the next one takes its place. */
    public static ReferralDraft withoutGroup(ReferralDraft draft) {
        Answers answers = new Answers(draft);
        answers.choose(draft.nextGroupIds());
        return answers.draft();
    }

    /** What a step still needs before the next one makes sense. */
    public static FieldErrors missing(ReferralDraft draft, ReferStep step) {
        FieldErrors errors = FieldErrors.none();
        return switch (step) {
            case NEEDS ->
                errors.when(draft.inDangerNow() == null, "inDangerNow", "Say whether the person is in danger now")
                        .when(draft.urgency() == null, "urgency", "Choose how urgent this is")
                        .when(draft.involvement() == null, "involvement", "Choose how the patient was involved");
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

    private static void needs(Answers answers, SubmittedForm form) {
        answers.urgency = Labels.parse(Urgency.class, form.text("urgency"));
        answers.needs = orNull(form.text("needs"));
        answers.inDangerNow = yesOrNo(form.text("inDangerNow"));
        answers.involvement = Labels.parse(Involvement.class, form.text("involvement"));
    }

    private static void shared(Answers answers, SubmittedForm form) {
        answers.noteToGroup = orNull(form.text("noteToGroup"));
        answers.sharePhone = form.has("sharePhone");
        answers.shareEmail = form.has("shareEmail");
    }

    private static Boolean yesOrNo(String answer) {
        return switch (answer) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** All answers of a draft while some of them change. */
    private static final class Answers {
        private final UUID patientId;
        private int version;
        private UUID groupId;
        private Urgency urgency;
        private String needs;
        private String noteToGroup;
        private boolean sharePhone;
        private boolean shareEmail;
        private Boolean inDangerNow;
        private ConsentMethod consentMethod;
        private List<UUID> nextGroupIds;
        private Involvement involvement;
        private String sought;

        Answers(ReferralDraft it) {
            patientId = it.patientId();
            version = it.version();
            groupId = it.groupId();
            urgency = it.urgency();
            needs = it.needs();
            noteToGroup = it.noteToGroup();
            sharePhone = it.sharePhone();
            shareEmail = it.shareEmail();
            inDangerNow = it.inDangerNow();
            consentMethod = it.consentMethod();
            nextGroupIds = it.nextGroupIds();
            involvement = it.involvement();
            sought = it.sought();
        }

        void choose(List<UUID> inOrder) {
            List<UUID> left = new ArrayList<>(inOrder);
            groupId = left.isEmpty() ? null : left.remove(0);
            nextGroupIds = left;
        }

        ReferralDraft draft() {
            return new ReferralDraft(
                    version,
                    patientId,
                    groupId,
                    urgency,
                    needs,
                    noteToGroup,
                    sharePhone,
                    shareEmail,
                    inDangerNow,
                    consentMethod,
                    nextGroupIds,
                    involvement,
                    sought);
        }
    }
}
