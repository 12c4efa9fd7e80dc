package org.openchair.outcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * The first and the last score of a person on each of several measures, read together as NHS Talking Therapies does.
 *
 * @param pairs at least one
 */
public record PairedScores(List<Pair> pairs) {

    /** The first and the last score on one measure. */
    public record Pair(Scale scale, BigDecimal first, BigDecimal last) {

        Change change() {
            return scale.change(first, last);
        }
    }

    /** Was the person a case on any measure at the first? */
    public boolean caseAtFirst() {
        return pairs.stream().anyMatch(pair -> pair.scale().isCase(pair.first()));
    }

    /** A case at the first, and not on any measure at the last. */
    public boolean recovered() {
        return caseAtFirst() && pairs.stream().noneMatch(pair -> pair.scale().isCase(pair.last()));
    }

    /** Better on at least one measure and worse on none, or the mirror; one up and one down is no change. */
    public Change change() {
        boolean better = anyIs(Change.IMPROVEMENT);
        boolean worse = anyIs(Change.DETERIORATION);
        if (better == worse) {
            return Change.NONE;
        }
        return better ? Change.IMPROVEMENT : Change.DETERIORATION;
    }

    /** Recovered, and by a reliable improvement. */
    public boolean reliablyRecovered() {
        return recovered() && change() == Change.IMPROVEMENT;
    }

    private boolean anyIs(Change wanted) {
        return pairs.stream().anyMatch(pair -> pair.change() == wanted);
    }
}
