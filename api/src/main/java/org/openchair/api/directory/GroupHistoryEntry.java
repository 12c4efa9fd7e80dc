package org.openchair.api.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.openchair.directory.GroupStatus;

/**
 * A move in the life of a directory entry.
 *
 * @param move a name of GroupMove, or BEGIN
 * @param actor name of who made it; null for a report, when the platform did, or when the person is not linked
 * @param actorRole realm role
 * @param vettedOn day of the vetting that held after it, or null
 * @param assurer who vetted it for a feed, as the feed says, or null
 * @param reason in words, or null
 */
public record GroupHistoryEntry(
        String move,
        GroupStatus to,
        String actor,
        String actorRole,
        LocalDate vettedOn,
        String assurer,
        String reason,
        Instant at) {}
