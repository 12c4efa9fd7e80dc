package org.openchair.api.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.FieldError;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;

/**
 * Where the vetting of a group stands.
 *
 * @param vettedUntil last day on which its vetting holds; null when it was never vetted
 * @param author did the caller begin, submit or import it? Then somebody else vets it
 * @param charterChangedAt when its charter was changed since it was last vetted; null while it stands as vetted
 * @param wording of the group that looks like a red flag, to be read by whoever vets it
 * @param missing what the group has to state before it can be listed
 * @param checklist the questions of today
 * @param reports open reports, oldest first
 * @param moves what the caller can do now
 * @param history newest first
 */
public record VettingView(
        UUID id,
        int version,
        String name,
        GroupStatus status,
        LocalDate vettedOn,
        LocalDate vettedUntil,
        boolean author,
        Instant charterChangedAt,
        List<WordingFound> wording,
        List<FieldError> missing,
        List<RedFlagQuestion> checklist,
        List<RedFlagReport> reports,
        List<GroupMove> moves,
        List<GroupHistoryEntry> history) {}
