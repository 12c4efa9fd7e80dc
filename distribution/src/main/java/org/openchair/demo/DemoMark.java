package org.openchair.demo;

import java.util.UUID;
import org.openchair.directory.MeetingFormat;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/** One person's mark in one session of the demo. */
record DemoMark(UUID id, DemoSession meeting, UUID enrollmentId, AttendanceOutcome outcome) {

    private static final int ONE_IN = 3;

    /** How the person took part; null when they did not. One in three joins a hybrid session from afar. */
    Modality modality() {
        if (!outcome.attended()) {
            return null;
        }
        MeetingFormat format = meeting.group().format();
        boolean fromAfar = format == MeetingFormat.HYBRID && Math.floorMod(id.hashCode(), ONE_IN) == 0;
        return fromAfar ? Modality.ONLINE : Modality.usualIn(format);
    }
}
