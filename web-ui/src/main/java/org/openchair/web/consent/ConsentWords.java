package org.openchair.web.consent;

import java.time.ZoneId;
import java.util.List;
import org.openchair.api.patient.ConsentView;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentStatus;
import org.openchair.patient.SharedItem;
import org.openchair.referral.KeptWithoutConsent;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/** A consent in words. */
public final class ConsentWords {

    private ConsentWords() {}

    /** With whom; never empty. */
    public static String with(ConsentView consent) {
        return consent.recipientName() == null ? "Group not chosen yet" : consent.recipientName();
    }

    /** What may be shared, each in a line. */
    public static List<String> what(ConsentView consent) {
        return consent.shares().stream().sorted().map(Labels::of).toList();
    }

    /** Until when. */
    public static String until(ConsentView consent) {
        return consent.until() == null ? "Until it is withdrawn" : When.date(consent.until());
    }

    /** How it was given, when, and who recorded it; or what stands in for it. */
    public static String given(ConsentView consent, ZoneId zone) {
        String how = consent.ground() == null
                ? how(consent.givenHow(), consent.recordedBy())
                : "Not asked. " + Labels.of(consent.ground()) + ": " + consent.groundNote();
        return how + " · " + When.date(consent.givenAt(), zone) + " · recorded by " + consent.recordedBy();
    }

    /** How and when it was taken back, and who recorded it; null while it was not. */
    public static String withdrawn(ConsentView consent, ZoneId zone) {
        return consent.withdrawnAt() == null
                ? null
                : how(consent.withdrawnHow(), consent.withdrawalRecordedBy()) + " · "
                        + When.date(consent.withdrawnAt(), zone) + " · recorded by " + consent.withdrawalRecordedBy();
    }

    /** How it was said, on a record that others read: to whom, and not to "me". */
    public static String how(ConsentMethod how, String heardBy) {
        return how == ConsentMethod.VERBAL ? "Verbally, to " + heardBy : Labels.of(how);
    }

    /** How it stands with what was agreed to share with a group for one referral, in a line: what counts first, else what was withdrawn or is over. */
    public static String standing(List<ConsentView> consents, ZoneId zone) {
        List<ConsentView> withGroup = consents.stream()
                .filter(consent -> consent.recipient() != ConsentRecipient.CLINIC)
                .toList();
        return withGroup.stream()
                .filter(ConsentWords::inForce)
                .findFirst()
                .or(() -> withGroup.stream().findFirst())
                .map(consent -> standing(consent, zone))
                .orElse(null);
    }

    private static String standing(ConsentView consent, ZoneId zone) {
        return switch (consent.standing()) {
            case WITHDRAWN -> "Withdrawn: " + withdrawn(consent, zone) + ". It had been given: " + given(consent, zone);
            case EXPIRED -> "Expired: " + When.date(consent.until()) + ". It had been given: " + given(consent, zone);
            case NOTED, IN_FORCE -> given(consent, zone);
        };
    }

    /** What a person keeps of a referral under way without consent. */
    public static String kept(KeptWithoutConsent kept) {
        return switch (kept) {
            case SEAT -> "Their seat is kept.";
            case PLACE_WITHOUT_OFFER ->
                "The offered seat goes to the next person; their place on the waitlist is kept.";
            case PLACE -> "Their place on the waitlist is kept, without an offer of a seat.";
            case REFERRAL -> "The referral stays open, and no seat can be given.";
        };
    }

    /** Does it count, so that it can be taken back? */
    public static boolean inForce(ConsentView consent) {
        return consent.standing() == ConsentStatus.IN_FORCE;
    }

    /** Does it let a group know who the person is? One with the clinic itself lets it hear back, and no more. */
    public static boolean letsGroupKnow(ConsentView consent) {
        return withGroup(consent) && consent.shares().contains(SharedItem.NAME);
    }

    /** Does it count for a group, whatever it shares? */
    public static boolean withGroup(ConsentView consent) {
        return inForce(consent) && consent.recipient() != ConsentRecipient.CLINIC;
    }

    /** How the mark beside it looks. */
    public static String mark(ConsentView consent) {
        return inForce(consent) ? "" : "attention";
    }
}
