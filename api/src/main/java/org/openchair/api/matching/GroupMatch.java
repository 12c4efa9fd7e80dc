package org.openchair.api.matching;

import java.util.List;
import org.openchair.api.directory.GroupSummary;

/**
 * A group that a patient could be referred to.
 *
 * @param score 0 to 100: the weighted mean of the wishes that were made
 * @param fits wishes that it meets at least by half, the weightiest first
 * @param lacks wishes that it meets by less
 * @param accessibility what its place says about access, or null when it says nothing or has no place
 */
public record GroupMatch(
        GroupSummary group, int score, List<MatchReason> fits, List<MatchReason> lacks, String accessibility) {}
