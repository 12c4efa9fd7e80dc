package org.openchair.web.session;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.session.FollowUpState;
import org.openchair.session.NextStep;
import org.openchair.session.ReachOut;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * Asking after a person who missed two sessions in a row.
 *
 * @param followUp what was missed, and what came of it
 * @param person how the person can be reached, as far as they agreed
 * @param reasons that are offered
 * @param entered what was entered
 * @param errors what must be corrected
 */
public record AbsencePage(
        AbsenceFollowUp followUp,
        InboxItem person,
        List<CodeLabel> reasons,
        Entered entered,
        FieldErrors errors,
        Clock clock) {

    /** What was entered; names of codes, or empty. */
    public record Entered(String reason, String reachOut, String nextStep) {
        static final Entered NOTHING = new Entered("", "", "");
    }

    /** Whether somebody still has to ask. */
    public boolean isOpen() {
        return followUp.state() == FollowUpState.OPEN;
    }

    /** Where this page is. */
    public String address() {
        return "/absences/" + followUp.id();
    }

    /** The sessions that were missed. */
    public List<String> missed() {
        ZoneId zone = ZoneId.of(followUp.timeZone());
        return followUp.missed().stream()
                .map(at -> When.moment(at, zone, Locale.ENGLISH))
                .toList();
    }

    /** How it stands. */
    public String state() {
        return Labels.of(followUp.state());
    }

    /** How long it has waited. */
    public String waited() {
        return When.waited(followUp.openedAt(), clock);
    }

    /** How the person can be reached, as far as they agreed. */
    public List<SeenByGroup.Fact> ways() {
        return SeenByGroup.ways(person);
    }

    /** The reasons as answers. */
    public List<Choice> reasonChoices() {
        return reasons.stream()
                .map(each -> Choice.of(each.code(), each.label()))
                .toList();
    }

    /** What can have been done. */
    public List<Choice> reachOutChoices() {
        return Labels.choices(ReachOut.values());
    }

    /** What can come next. */
    public List<Choice> nextStepChoices() {
        return Labels.choices(NextStep.values());
    }

    /** What came of it, in a sentence. */
    public String outcome() {
        return told(followUp);
    }

    /** What came of asking after a person, in a sentence; null while nobody has. */
    public static String told(AbsenceFollowUp followUp) {
        return followUp.state() == FollowUpState.DONE
                ? Labels.of(followUp.reachOut()) + " · " + followUp.reasonLabel() + " · "
                        + Labels.of(followUp.nextStep())
                : null;
    }
}
