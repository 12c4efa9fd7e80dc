package org.openchair.api;

import java.time.Instant;
import org.openchair.work.Urgency;

/**
 * Something that needs the person signed in, with its one next action. It goes when it has been dealt with, and not before.
 *
 * @param kind stable code of an {@code org.openchair.work.TaskKind}, such as {@code info-requested}
 * @param sentence what is the matter, in one sentence
 * @param action label of the one action
 * @param target what the action opens: {@code referral}, {@code inbox}, {@code session}, {@code group}, {@code vetting}, {@code report},
 *      {@code person}, {@code crisis}…
 * @param targetId id (or period) of the target
 * @param since since when it waits
 * @param urgency how soon it needs somebody
 * @param workingDays how many working days it has waited, by the clock of whom it is about
 */
public record WorkItem(
        String kind,
        String sentence,
        String action,
        String target,
        String targetId,
        Instant since,
        Urgency urgency,
        int workingDays) {}
