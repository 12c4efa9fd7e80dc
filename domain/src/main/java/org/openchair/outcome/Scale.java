package org.openchair.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * How a score is read.
 *
 * @param direction which way is better
 * @param lowest possible score
 * @param highest possible score
 * @param casenessCut a case from here on where lower is better, and below it where higher is better; null when none is agreed
 * @param changeThreshold smallest difference that counts as change; null when none is agreed
 * @param changeBasis what the threshold rests on; null without one
 * @param bands from the lowest
 */
public record Scale(
        Direction direction,
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal casenessCut,
        BigDecimal changeThreshold,
        ChangeBasis changeBasis,
        List<Band> bands) {

    /** A total that somebody else added up; refused with {@code total-out-of-range}. */
    public Outcome<Score> total(BigDecimal total) {
        boolean possible = total.compareTo(lowest) >= 0 && total.compareTo(highest) <= 0;
        return possible
                ? Outcome.done(new Score(total, null, false))
                : Outcome.refused(new Refusal(
                        "total-out-of-range",
                        "Enter a total from " + Score.plain(lowest) + " to " + Score.plain(highest) + ".",
                        "total"));
    }

    /** Is somebody with this score a case? Never where no cut is agreed. */
    public boolean isCase(BigDecimal score) {
        if (casenessCut == null) {
            return false;
        }
        int side = score.compareTo(casenessCut);
        return direction == Direction.LOWER_IS_BETTER ? side >= 0 : side < 0;
    }

    /** The band that a score falls into. */
    public Band band(BigDecimal score) {
        return bands.stream()
                .filter(band -> band.from().compareTo(score) <= 0)
                .reduce((lower, higher) -> higher)
                .orElseThrow(() -> new IllegalArgumentException("Below the scale: " + score));
    }

    /** What the difference between two scores means. */
    public Change change(BigDecimal first, BigDecimal last) {
        if (changeThreshold == null) {
            return Change.NO_THRESHOLD;
        }
        BigDecimal better = direction == Direction.LOWER_IS_BETTER ? first.subtract(last) : last.subtract(first);
        if (better.compareTo(changeThreshold) >= 0) {
            return Change.IMPROVEMENT;
        }
        return better.negate().compareTo(changeThreshold) >= 0 ? Change.DETERIORATION : Change.NONE;
    }
}
