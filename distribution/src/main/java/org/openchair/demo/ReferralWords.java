package org.openchair.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.RequiredInput;
import org.openchair.referral.Urgency;

/** The reasons, comments and notes that people leave on a referral. */
final class ReferralWords {

    private static final Map<ReferralMove, List<String>> REASONS = Map.ofEntries(
            Map.entry(ReferralMove.REQUEST_INFO, List.of("schedule", "outside-eligibility")),
            Map.entry(ReferralMove.WAITLIST, List.of("group-full")),
            Map.entry(
                    ReferralMove.DECLINE,
                    List.of("group-full", "not-a-fit", "outside-eligibility", "needs-more-care", "schedule")),
            Map.entry(ReferralMove.RETURN_TO_WAITLIST, List.of("could-not-reach", "schedule")),
            Map.entry(ReferralMove.WITHDRAW, List.of("person-declined", "schedule")),
            Map.entry(ReferralMove.GIVE_UP, List.of("could-not-reach", "person-declined")),
            Map.entry(ReferralMove.PAUSE, List.of("schedule", "person-declined")),
            Map.entry(ReferralMove.COMPLETE, List.of("goals-met", "ready-to-go-on", "course-over")),
            Map.entry(ReferralMove.COMPLETE_INSTEAD, List.of("goals-met")),
            Map.entry(ReferralMove.LEAVE_EARLY, List.of("not-a-fit", "schedule", "person-declined")),
            Map.entry(ReferralMove.TRANSFER, List.of("not-a-fit", "schedule")),
            Map.entry(ReferralMove.REQUEST_CANCEL, List.of("person-declined", "schedule")),
            Map.entry(ReferralMove.MARK_ENTERED_IN_ERROR, List.of("wrong-patient")));

    private static final Map<Urgency, Integer> HOW_OFTEN =
            Map.of(Urgency.ROUTINE, 12, Urgency.SOON, 4, Urgency.URGENT, 1);

    private static final List<ConsentMethod> ASKED =
            List.of(ConsentMethod.VERBAL, ConsentMethod.WRITTEN, ConsentMethod.ELECTRONIC);

    private final List<String> needs = DemoTexts.lines("needs.txt");
    private final List<String> notes = DemoTexts.lines("notes-to-group.txt");
    private final Properties comments = comments();
    private final SeededRandom chance;

    ReferralWords(SeededRandom chance) {
        this.chance = chance;
    }

    /** A code of the reasons that people give for that move. */
    String reason(ReferralMove move) {
        return chance.oneOf(REASONS.get(move));
    }

    /** What somebody writes beside the move and its reason, if any; null more often than not, but a question and its answer are always in words. */
    String comment(ReferralMove move, String reason) {
        String texts = comments.getProperty(move.name() + "." + reason, comments.getProperty(move.name()));
        boolean writes = chance.happens(move.needs(RequiredInput.COMMENT) ? 1 : 0.4);
        return texts == null || !writes ? null : chance.oneOf(List.of(texts.split("\\|")));
    }

    /** What the clinician wrote and asked; in a draft some of it is still open. */
    DemoReferral.Asked asked(DemoPatient patient, boolean draft) {
        boolean complete = !draft || chance.happens(0.3);
        return new DemoReferral.Asked(
                chance.weighted(List.of(Urgency.values()), HOW_OFTEN::get),
                chance.happens(0.8) ? chance.oneOf(needs) : null,
                chance.happens(0.6) ? chance.oneOf(notes) : null,
                patient.phone() != null && chance.happens(0.7),
                patient.email() != null && chance.happens(0.4),
                complete ? Boolean.FALSE : null,
                complete ? chance.oneOf(ASKED) : null);
    }

    private static Properties comments() {
        Properties comments = new Properties();
        try {
            comments.load(new StringReader(DemoTexts.text("comments.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }
}
