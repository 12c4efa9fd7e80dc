package org.openchair.referral;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who waits for nothing but a seat. A free one is offered to them of itself, the most urgent first, and among equally urgent people
 * whoever has waited longest; the order itself is the view {@code openchair.waitlist}. Whoever waits for something else, such as a
 * later month or an answer that never came, keeps the place and is passed over until somebody says that they are ready.
 */
public final class WaitlistReadiness {

    /** Why the platform takes an offer back. */
    public static final String OFFER_EXPIRED = "offer-expired";

    /** Why it does so before the last day: who was offered the seat cannot take it any more. */
    public static final String CONSENT_OVER = "consent-over";

    /**
     * The reasons of waiting that a free seat removes. Any other reason, also one that an administrator adds, waits for a word. Whose
     * consent is over is passed over until they agree again, which is a word too.
     */
    public static final Set<String> FOR_A_SEAT = Set.of("group-full", "cohort-later", "seat-taken", CONSENT_OVER);

    /** Reasons that no one chooses: the platform alone knows when they are true. */
    public static final Set<String> GIVEN_BY_THE_PLATFORM = Set.of(CONSENT_OVER);

    private WaitlistReadiness() {}

    /** Why an offer is withdrawn on that day, in the group's zone. */
    public static String whyTakenBack(Referral offered, LocalDate today) {
        return today.isAfter(offered.offeredUntil()) ? OFFER_EXPIRED : CONSENT_OVER;
    }

    static boolean readyAfter(Step step, boolean before) {
        return switch (step.move()) {
            case WAITLIST, RETURN_TO_WAITLIST ->
                step.said().reason() != null && FOR_A_SEAT.contains(step.said().reason());
            case SAY_READY -> true;
            default -> before;
        };
    }
}
