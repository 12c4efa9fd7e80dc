package org.openchair.api.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.notification.NoticeKind;

/**
 * Something that the caller was told.
 *
 * @param sentence what happened, without a name
 * @param about whom or which group it is about, as the caller may call it now; null when there is nothing to say
 * @param target what it opens: {@code referral}, {@code inbox}, {@code group}…
 * @param details for changed meetings what changed, line by line with the old and the new times, as far as it is to come and not as it was before;
 *     empty for anything else
 * @param at when it happened
 * @param read whether the caller has read it
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        String sentence,
        String about,
        String target,
        UUID targetId,
        List<String> details,
        Instant at,
        boolean read) {}
