package org.openchair.api.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.session.SessionState;

/**
 * Today's rosters of a facilitator's own groups, for a device that may lose its network: names to call people by, and nothing
 * else about them.
 *
 * @param staffId whose they are
 * @param readAt when they were read
 */
public record CarriedRosters(UUID staffId, Instant readAt, List<CarriedRoster> rosters) {

    /**
     * One session of today.
     *
     * @param usual how people take part in the group unless somebody says otherwise; null while it is not stated
     * @param hybrid can people take part in more than one way?
     * @param open can people walk in?
     */
    public record CarriedRoster(
            UUID sessionId,
            int version,
            UUID groupId,
            String groupName,
            String timeZone,
            Instant startsAt,
            Instant endsAt,
            SessionState state,
            boolean signed,
            Modality usual,
            boolean hybrid,
            boolean open,
            int walkIns,
            List<CarriedPerson> people) {

        /** The same session with these people. */
        public CarriedRoster with(List<CarriedPerson> expected) {
            return new CarriedRoster(
                    sessionId, version, groupId, groupName, timeZone, startsAt, endsAt, state, signed, usual, hybrid,
                    open, walkIns, expected);
        }
    }

    /**
     * One person who is expected.
     *
     * @param callName the alias where the group meets online and the person has one; told apart from others who are called the same
     * @param nameShared may the group know the name? If not, it is a placeholder
     * @param modality null when absent or never said
     * @param version version of the mark; 0 while there is none
     * @param newcomer has never attended this group before
     */
    public record CarriedPerson(
            UUID enrollmentId,
            String callName,
            boolean nameShared,
            AttendanceOutcome outcome,
            Modality modality,
            int version,
            boolean newcomer) {}
}
