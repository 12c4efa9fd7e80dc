package org.openchair.api.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.setup.GroupContent;

/**
 * A group as it is being set up.
 *
 * @param editable can it be changed now? A group that waits to be vetted or is retired cannot
 * @param submitted was it ever submitted, or taken from a feed?
 * @param returnedBecause why it was last returned to its author; null unless it was, and not submitted again
 * @param tasks its parts, in the order of the five steps
 * @param content what it states
 * @param site where it meets, or null
 * @param host who offers it, or null
 * @param leaders who lead it
 * @param schedule when it meets, in words; null when not stated
 * @param nextMeetings starts of the next meetings by its schedule, at most four
 */
public record SetUpView(
        UUID id,
        int version,
        String name,
        GroupStatus status,
        boolean editable,
        boolean submitted,
        String returnedBecause,
        List<SetUpTask> tasks,
        GroupContent content,
        NamedEntry site,
        NamedEntry host,
        List<NamedEntry> leaders,
        String schedule,
        List<Instant> nextMeetings) {}
