package org.openchair.api.directory;

import java.util.List;
import java.util.UUID;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;

/**
 * A group in the directory list.
 *
 * @param leadership null when not stated, as with the other facts
 * @param schedule when it meets, in words
 * @param openings null when the group states no capacity
 */
public record GroupSummary(
        UUID id,
        String name,
        Leadership leadership,
        GroupKind kind,
        MeetingFormat format,
        EnrollmentKind enrollment,
        Cost cost,
        List<CodeLabel> focus,
        List<CodeLabel> audience,
        List<CodeLabel> languages,
        String schedule,
        String city,
        Openings openings,
        GroupStatus status) {}
