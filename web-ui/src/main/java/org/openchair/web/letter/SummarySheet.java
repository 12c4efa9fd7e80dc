package org.openchair.web.letter;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.ReferralView;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.frame.When;

/**
 * A referral on one page, for the clinic's record.
 *
 * @param letter gives whom it is about, participation and scores
 * @param consents all that was agreed with the group, the last recorded first
 */
public record SummarySheet(ReferralView referral, ReturnLetter letter, List<ConsentView> consents) {
    private static final int MOST_ON_A_PAGE = 8;

    /** How it stands with the consent; null where none is on record. */
    public String consent() {
        return ConsentWords.standing(consents, ZoneId.of(referral.timeZone()));
    }

    /** What was done last, newest first; as much as fits. */
    public List<HistoryEntry> history() {
        return referral.history().stream()
                .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                .limit(MOST_ON_A_PAGE)
                .toList();
    }

    /** The groups to ask next, in order of preference. */
    public String furtherChoices() {
        return referral.nextChoices().stream().map(ChosenGroup::name).collect(Collectors.joining(", then "));
    }

    /** How much more was done before. */
    public int earlier() {
        return Math.max(0, referral.history().size() - MOST_ON_A_PAGE);
    }

    /** What was done, in a line. */
    public String line(HistoryEntry entry) {
        String reason = entry.reason() == null ? "" : " Reason: " + entry.reason() + ".";
        String what = entry.to() == null
                ? MoveWords.was(entry.move())
                : Labels.standing(entry.to(), referral.participationShared());
        return When.date(entry.at(), ZoneId.of(referral.timeZone())) + ": " + what + ", by " + entry.by() + "."
                + reason;
    }
}
