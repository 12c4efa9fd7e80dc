package org.openchair.referral;

import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** A fact on which a move depends besides the state. */
public enum MoveCondition implements Rule<Facts> {
    NONE(null, null, null, facts -> true),
    ATTENDED(
            "the person attended from this seat",
            "not-attended",
            "The person attended no session, so nothing was completed. Confirm the cancellation instead.",
            facts -> facts.attended() > 0),
    FIT_IS_DUE(
            "the seat is on trial and " + Facts.TRIAL_SESSIONS + " sessions were attended",
            "fit-not-due",
            "Whether the group fits is asked once, after " + Facts.TRIAL_SESSIONS + " attended sessions.",
            Facts::fitIsDue),
    OFFER_LASTS(
            "the last day of the offer has not passed",
            "offer-ended",
            "The offer has ended, and the seat goes to the next person waiting. Say whether the person still wants a seat.",
            facts -> !facts.offerOver()),
    NOT_READY(
            "the person is waiting for something other than a seat",
            "ready-already",
            "The person is already ready: open seats are offered in the order of the list.",
            facts -> !facts.ready()),
    COHORT_MISSED(
            "the cohort has started without the person, and no one has said since that they wait for the next one",
            "cohort-not-missed",
            "The person is not waiting for a cohort that has started. Reload the page to see where they stand.",
            Facts::cohortMissed),
    GROUP_CLOSED(
            "the group has closed",
            "group-not-closed",
            "The group is still open. Wait for its answer, or ask to cancel.",
            Facts::groupClosed),
    REOPENABLE(
            "it ended at most " + Facts.DAYS_TO_REOPEN + " days ago and no other referral continues it",
            "not-reopenable",
            "It was continued with another group or ended too long ago. Ask the patient and write a new referral.",
            Facts::reopenable);

    private final String words;
    private final String code;
    private final String detail;
    private final Predicate<Facts> holds;

    MoveCondition(String words, String code, String detail, Predicate<Facts> holds) {
        this.words = words;
        this.code = code;
        this.detail = detail;
        this.holds = holds;
    }

    /** The condition as it is documented; null for none. */
    public String words() {
        return words;
    }

    public boolean holds(Facts facts) {
        return holds.test(facts);
    }

    @Override
    public Optional<Refusal> objection(Facts facts) {
        return Rule.when(!holds(facts), code, detail);
    }
}
