package org.openchair.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The ratings of one session whose round is closed, so that they never change again.
 *
 * @param day the session's day
 * @param closedAt when the round closed
 * @param answers how many people answered, each every question
 * @param sums what their ratings add up to
 */
public record SessionRatings(
        UUID sessionId, LocalDate day, Instant closedAt, int answers, Map<FeedbackQuestion, Integer> sums) {}
