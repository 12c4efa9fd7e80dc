package org.openchair.api.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.session.SessionState;

/**
 * Who is expected at a session, with the marks so far.
 *
 * @param staffId who reads it
 * @param timeZone IANA zone of the group
 * @param signed signed sessions are locked
 * @param substitute the caller leads this session only, not the group
 * @param usual how people take part in the group unless somebody says otherwise; null while it is not stated
 * @param hybrid can people take part in more than one way?
 * @param open can people walk in?
 * @param walkIns walk-ins and guests, a head count
 */
public record Roster(
        UUID staffId,
        UUID sessionId,
        int version,
        UUID groupId,
        String groupName,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        boolean signed,
        boolean substitute,
        Modality usual,
        boolean hybrid,
        boolean open,
        int walkIns,
        List<Entry> entries) {

    /**
     * One person.
     *
     * @param callName the alias where the group meets online and the person has one; told apart from others who are called the same
     * @param nameShared may the group know the name? If not, it is a placeholder
     * @param modality how the person took part; null when absent or never said
     * @param version version of the mark; 0 while there is none
     * @param newcomer has never attended this group before
     */
    public record Entry(
            UUID enrollmentId,
            String callName,
            boolean nameShared,
            AttendanceOutcome outcome,
            Modality modality,
            int version,
            boolean newcomer,
            String accessibilityNeeds,
            String pronouns,
            List<CodeLabel> accessNeeds) {}
}
