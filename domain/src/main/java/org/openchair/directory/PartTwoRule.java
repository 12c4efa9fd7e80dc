package org.openchair.directory;

import java.util.Optional;
import org.openchair.Refusal;

/**
 * What has to be confirmed before a group comes under 42 CFR part 2, or out of it, by its focuses. Its members go out of sight of those who
 * lead it, or lose a protection, at once: only someone who was told changes that. How many people that concerns is not told.
 */
public final class PartTwoRule {

    /** The code of the refusal, the same as where a focus code itself changes. */
    public static final String CODE = "part-2-changes";

    /** What it costs those who are referred, wait, or are offered a seat: the end of a sentence, and one more. */
    public static final String COST_OF_WAITING = ", people on the waitlist are offered no seat, "
            + "and a seat that is offered now goes to the next person. No referral is sent without that consent.";

    /** What those gain who waited for such a consent. */
    public static final String WAITING_ENDS = " People who are waiting without such a consent can be offered a seat.";

    private static final String PROTECTED = "With this focus, the group is about substance use. "
            + "Until each person signs a consent that names substance use, the group cannot see who its members are"
            + COST_OF_WAITING;
    private static final String UNPROTECTED = "Without this focus, the group is no longer about substance use. "
            + "Its name appears in letters, emails and the public directory, and consents need not be signed."
            + WAITING_ENDS;

    private PartTwoRule() {}

    /**
     * What is against a change of its focuses, or empty.
     *
     * @param peopled can people be in the group, or referred to it?
     * @param before was it about substance use?
     * @param after is it, with its new focuses?
     */
    public static Optional<Refusal> objection(boolean peopled, boolean before, boolean after) {
        return peopled && before != after
                ? Optional.of(new Refusal(CODE, after ? PROTECTED : UNPROTECTED, "focus"))
                : Optional.empty();
    }
}
