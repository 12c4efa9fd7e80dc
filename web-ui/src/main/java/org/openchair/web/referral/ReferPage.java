package org.openchair.web.referral;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.patient.PatientForm;
import org.openchair.web.session.SeenByGroup;

/**
 * One step of referring a patient.
 *
 * @param id the referral's id
 * @param step which step
 * @param patient whom it is about
 * @param draft what is answered so far
 * @param group the group chosen; null before one is
 * @param choice groups to choose from; null but in that step
 * @param next the other choices, in order of preference
 * @param preview what the group will see; null in the steps before there is a group
 * @param score the score that goes with it; null but in the last step
 * @param underWay other referrals of the patient to the same group; empty but in the last step
 * @param guardian who agreed for a patient who is or may be under 18; null but in the last step, and for an adult
 * @param errors what must be corrected
 * @param sendId the id that sending will have, so that pressing the button twice sends once
 */
public record ReferPage(
        UUID id,
        ReferStep step,
        PatientView patient,
        ReferralDraft draft,
        FactSheet group,
        GroupChoice choice,
        List<ChosenGroup> next,
        InboxItem preview,
        AttachedScore score,
        List<ReferralSummary> underWay,
        GuardianFields guardian,
        FieldErrors errors,
        UUID sendId) {

    /** The same, with what was entered about who agreed. */
    ReferPage withGuardian(GuardianFields entered) {
        return new ReferPage(
                id,
                step,
                patient,
                draft,
                group,
                choice,
                next,
                preview,
                score,
                underWay,
                guardian == null ? null : entered,
                errors,
                sendId);
    }

    /** What the browser's tab says. */
    public String title() {
        return (errors.isEmpty() ? "" : "Error: ") + step.title() + " – refer " + patient.callName();
    }

    /** The address of a step. */
    public String address(ReferStep other) {
        return "/patients/" + patient.id() + "/refer/" + id + "/" + other.path();
    }

    /** Whether the person is in danger, as it was answered. */
    public String danger() {
        return draft.inDangerNow() == null ? "" : draft.inDangerNow() ? "yes" : "no";
    }

    /** The code of an answer; empty before there is one. */
    public static String code(Enum<?> answer) {
        return answer == null ? "" : answer.name();
    }

    /** A text of the draft or of the patient's record, by the service's name of the field. */
    public String written(String field) {
        return switch (field) {
            case "needs" -> text(draft.needs());
            case "noteToGroup" -> text(draft.noteToGroup());
            case "name" -> guardian == null ? "" : guardian.name();
            default -> PatientForm.of(patient).text(field);
        };
    }

    /** Does the text screen ask about what stands in the patient's record? */
    public boolean asksAboutRecord() {
        return errors.passages().stream()
                .anyMatch(passage ->
                        !PatientForm.of(patient).text(passage.field()).isEmpty());
    }

    /** A text that may not have been written yet. */
    public static String text(String written) {
        return written == null ? "" : written;
    }

    /** Yes, first for those who must think twice. */
    public List<Choice> yesOrNo() {
        return List.of(
                new Choice("yes", "Yes", "You will see what to do now. The referral waits."), Choice.of("no", "No"));
    }

    /** How soon a group can be needed. */
    public List<Choice> urgencies() {
        return Labels.choices(Urgency.values());
    }

    /** How a patient can have taken part in deciding. */
    public List<Choice> involvements() {
        return Labels.choices(Involvement.values());
    }

    /** How a patient can have agreed. */
    public List<Choice> consents() {
        return Labels.choices(ConsentMethod.values());
    }

    /** The other choices, as they are listed: "2. Evening Circle". */
    public List<String> furtherChoices() {
        return IntStream.range(0, next.size())
                .mapToObj(place -> (place + 2) + ". " + next.get(place).name() + asItStands(next.get(place)))
                .toList();
    }

    private static String asItStands(ChosenGroup group) {
        if (group.canBeAsked()) {
            return "";
        }
        return group.alreadyReferred() ? " (already referred there)" : " (not taking referrals now)";
    }

    /** The other choices in a line; null when there are none. */
    public String furtherChoicesInALine() {
        return next.isEmpty() ? null : String.join(", ", furtherChoices());
    }

    /** What the group's facilitator will see, exactly; everything else stays in the clinic. */
    public List<SeenByGroup.Fact> seen() {
        return preview == null ? List.of() : SeenByGroup.of(preview);
    }

    /** The score that goes with it, in words; none is said as none. */
    public String scoreInWords() {
        return score == null || score.score() == null
                ? "None"
                : score.name() + ": " + score.score().score() + ", "
                        + score.score().band();
    }

    /** When the group meets next, if it says. */
    public String schedule() {
        return group == null ? "" : text(group.schedule());
    }
}
