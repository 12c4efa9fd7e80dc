package org.openchair.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One step of referring a patient.
 *
 * @param id the referral's id
 * @param step which step
 * @param patient whom it is about
 * @param draft what is answered so far
 * @param group the group chosen; null before one is
 * @param choice groups to choose from; null but in that step
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
        FieldErrors errors,
        UUID sendId) {

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

    /** How a patient can have agreed. */
    public List<Choice> consents() {
        return Labels.choices(ConsentMethod.values());
    }

    /** The group chosen, by its id. */
    public String groupId() {
        return draft.groupId() == null ? "" : draft.groupId().toString();
    }

    /** What the group's facilitator will see, exactly; everything else stays in the clinic. */
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        all.add(new Shown("Name", patient.callName()));
        all.add(new Shown("Preferred language", language()));
        all.add(new Shown("What helps them take part", patient.accessibilityNeeds()));
        all.add(new Shown("Phone", draft.sharePhone() ? patient.phone() : null));
        all.add(new Shown("Email", draft.shareEmail() ? patient.email() : null));
        all.add(new Shown("Your note", draft.noteToGroup()));
        all.add(new Shown("How soon", Labels.of(draft.urgency())));
        all.add(new Shown("Referred by", "You and your clinic, by name"));
        return all;
    }

    /**
     * One thing that the group will see.
     *
     * @param what what it is
     * @param value how it reads; null where the group sees nothing
     */
    public record Shown(String what, String value) {}

    /** When the group meets next, if it says. */
    public String schedule() {
        return group == null ? "" : text(group.schedule());
    }

    private String language() {
        return patient.preferredLanguage() == null ? null : When.language(patient.preferredLanguage());
    }
}
