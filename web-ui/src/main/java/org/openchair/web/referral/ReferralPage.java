package org.openchair.web.referral;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openchair.Ids;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.LinkedReferral;
import org.openchair.api.referral.ReferralAlert;
import org.openchair.api.referral.ReferralView;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.KeptWithoutConsent;
import org.openchair.referral.ReferralState;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.session.AbsencePage;
import org.openchair.web.waitlist.StrandedList;
import org.openchair.web.waitlist.WaitingWords;

/**
 * One referral as its clinic sees it: where it stands, whose turn it is, what can be done, and all that was done.
 *
 * @param referral the referral
 * @param absences when the person missed two sessions in a row, and what came of asking after them
 * @param forms the moves that can be made now; sending has a path of its own
 * @param timeline all that was done
 * @param consents all that was agreed with the group, the last recorded first
 * @param clock says how far off
 */
public record ReferralPage(
        ReferralView referral,
        List<AbsenceFollowUp> absences,
        MoveForms forms,
        Timeline timeline,
        List<ConsentView> consents,
        Clock clock) {

    /** What counts of all that was agreed with this group. */
    public List<ConsentView> agreed() {
        return consents.stream().filter(ConsentWords::withGroup).toList();
    }

    /** What the browser's tab and its history say: no group about substance use by name. */
    public String tab() {
        boolean partTwo = consents.stream().anyMatch(consent -> consent.notice() != null);
        return (errors().isEmpty() ? "" : "Error: ") + referral.patientCallName() + " and "
                + (partTwo ? "a group" : referral.groupName());
    }

    /** How it stands with the consent; null where none is on record. */
    public String consent() {
        return ConsentWords.standing(consents, ZoneId.of(referral.timeZone()));
    }

    /** Is there a copy for the patient? */
    public boolean hasPatientCopy() {
        return PatientCopy.isFor(referral);
    }

    /** Is it under way, so that consent matters? */
    public boolean underWay() {
        return !referral.state().ended() && referral.state() != ReferralState.DRAFT;
    }

    /** What the person keeps when no consent is in force, in words. */
    public String kept() {
        return ConsentWords.kept(
                referral.seat() == null ? KeptWithoutConsent.of(referral.state()) : KeptWithoutConsent.SEAT);
    }

    /** What must be corrected in a move. */
    public FieldErrors errors() {
        return forms.errors();
    }

    /** Where it stands, in words. */
    public String state() {
        return Labels.standing(referral.state(), referral.participationShared());
    }

    /** Whether it stands where somebody is let down. */
    public boolean needsAttention() {
        return switch (referral.state()) {
            case DECLINED, INFO_REQUESTED, NEVER_ATTENDED, LEFT_EARLY, CANCEL_REQUESTED -> true;
            case TRANSFERRED -> referral.turn() != null;
            default -> false;
        };
    }

    /** Whose turn it is, in words. */
    public String turn() {
        return ReferralList.turn(referral.turn());
    }

    /** How long it has stood there. */
    public String since() {
        return When.waited(referral.stateSince(), clock);
    }

    /** What the group wants to know; null when nothing is asked. */
    public String question() {
        return referral.state() == ReferralState.INFO_REQUESTED ? timeline.lastComment() : null;
    }

    /** Can it go on in another group, and does it not yet? */
    public boolean offersOthers() {
        if (referral.groupClosed() != null) {
            return true;
        }
        boolean ended = referral.state().ended() && referral.state() != ReferralState.ENTERED_IN_ERROR;
        LinkedReferral next = referral.continuedBy();
        return ended
                && referral.state() != ReferralState.COMPLETED
                && (next == null || next.state().ended());
    }

    /** The group to go on in, if the referral names one that takes somebody. */
    public Optional<ChosenGroup> nextChoice() {
        return offersOthers() && referral.state().leavesChoice()
                ? referral.nextChoices().stream().filter(ChosenGroup::referable).findFirst()
                : Optional.empty();
    }

    /** An id for what a button makes, so that pressing it twice makes it once. */
    public String newId() {
        return Ids.next().toString();
    }

    /** Yes or no to the safety question. */
    public List<Choice> yesOrNo() {
        return List.of(
                new Choice("yes", "Yes", "You will see what to do now. The referral waits."), Choice.of("no", "No"));
    }

    /** That the person was in danger when it was written, and who took it on; null when they were not. */
    public String safety() {
        ReferralAlert alert = referral.alert();
        if (alert == null) {
            return null;
        }
        String said =
                "Reported in danger by " + alert.raisedBy() + " " + When.waited(alert.raisedAt(), clock) + " ago. ";
        return said
                + (alert.acknowledgedAt() == null
                        ? "No one has responded yet."
                        : "Handled by " + alert.acknowledgedBy() + ": " + Labels.of(alert.action()) + ".");
    }

    /** Who agreed for a patient under 18, how and when; null where nothing is recorded. */
    public String guardian() {
        GuardianConsent agreed = referral.guardianConsent();
        if (agreed == null) {
            return null;
        }
        String who = agreed.name() == null ? "" : agreed.name() + " · ";
        return who + Labels.of(agreed.givenBy()) + " · "
                + (agreed.how() == ConsentMethod.VERBAL ? "Verbally" : Labels.of(agreed.how())) + " · "
                + When.date(agreed.givenOn());
    }

    /** The groups to ask next, in order of preference. */
    public String furtherChoices() {
        return referral.nextChoices().stream().map(ChosenGroup::name).collect(Collectors.joining(", then "));
    }

    /** Why the person is to be looked after: the group has closed, or is suspended for long; null for neither. */
    public String closed() {
        if (referral.groupClosed() == null) {
            return null;
        }
        String advice = StrandedList.isForGood(referral.groupClosed())
                ? ". Tell " + referral.patientCallName() + ", and choose another group together"
                : ". Wait for its review, or choose another group with " + referral.patientCallName();
        return StrandedList.why(referral.groupClosed()) + advice
                + ": the referral continues there, and past attendance stays in the history.";
    }

    /** How the person waits, in words; null for who does not. */
    public String waiting() {
        return WaitingWords.of(referral.waiting(), referral.inTheWay());
    }

    /** The last day of the break. */
    public String pausedUntil() {
        return When.date(referral.pausedUntil());
    }

    /** A referral before or after this one: the group, where it stands and what was attended by it. */
    public static String link(LinkedReferral linked) {
        String group = linked.groupName() == null ? "Group not chosen yet" : linked.groupName();
        return group + " · " + Labels.standing(linked.state(), linked.participationShared())
                + (linked.participationShared() ? " · " + sessions(linked.attended()) : "");
    }

    /** That somebody missed two sessions in a row, and what came of asking. */
    public static String told(AbsenceFollowUp absence) {
        String day = When.date(
                absence.openedAt().atZone(ZoneId.of(absence.timeZone())).toLocalDate());
        String outcome = AbsencePage.told(absence);
        return day + ": two missed in a row. " + (outcome == null ? "The group will check in with them." : outcome);
    }

    /** How the person attends, in words. */
    public String attendance() {
        if (!referral.participationShared()) {
            return "Not shared with you";
        }
        String seat = referral.seat() == null ? "" : " · " + Labels.of(referral.seat());
        return sessions(referral.attended()) + seat;
    }

    private static String sessions(int attended) {
        return switch (attended) {
            case 0 -> "No sessions attended";
            case 1 -> "1 session attended";
            default -> attended + " sessions attended";
        };
    }
}
