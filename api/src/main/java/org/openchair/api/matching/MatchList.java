package org.openchair.api.matching;

import java.util.List;

/**
 * One page of the groups that break no demand, the best first.
 *
 * @param page from 1
 * @param total matches on all pages
 * @param relaxations what giving up a single demand would add, the most first
 * @param distance whether distances were counted
 */
public record MatchList(
        List<GroupMatch> items, int page, int size, int total, List<RelaxedRule> relaxations, Distance distance) {

    /** Whether distances were counted. */
    public enum Distance {
        /** Nobody said where the patient comes from, and the record has no ZIP code that is known. */
        NOT_ASKED,
        /** From the place that was given, else from the ZIP code of the patient's record. */
        MEASURED,
        /** The ZIP code given is not in the table. */
        PLACE_NOT_KNOWN
    }
}
