package org.openchair.api;

import java.time.Instant;

/**
 * Something that needs the person signed in, with its one next action.
 *
 * @param kind stable code: {@code draft-unsent}, {@code info-requested}, {@code referral-declined}, {@code never-attended}, {@code referral-unanswered},
 *      {@code session-unlogged}, {@code group-incomplete}, {@code group-submitted}, {@code group-suspended}, {@code red-flag-review},
 *      {@code vetting-due}, {@code report-ready}, {@code training-expired}, {@code supervision-due}, {@code crisis-check-due}
 * @param sentence what is the matter, in one sentence
 * @param action label of the one action
 * @param target what the action opens: {@code referral}, {@code inbox}, {@code session}, {@code group}, {@code vetting}, {@code report},
 *      {@code person}, {@code crisis}
 * @param targetId id (or period) of the target
 * @param since since when it waits
 */
public record WorkItem(String kind, String sentence, String action, String target, String targetId, Instant since) {}
