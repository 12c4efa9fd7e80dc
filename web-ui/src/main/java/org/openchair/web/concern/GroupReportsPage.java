package org.openchair.web.concern;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.openchair.api.concern.PatientConcern;
import org.openchair.api.patient.PatientView;
import org.openchair.api.record.AttendedSession;
import org.openchair.api.record.PatientNote;
import org.openchair.concern.ConcernKind;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;
import org.openchair.web.safety.CrisisCard;

/**
 * What the groups of a patient let their clinic know: concerns, a therapist's notes, and when the patient came.
 *
 * @param card whom to call
 */
public record GroupReportsPage(
        PatientView patient,
        List<PatientConcern> concerns,
        List<PatientNote> notes,
        List<AttendedSession> sessions,
        Paging paging,
        CrisisCard card) {

    /** Whether somebody may be in danger and nobody has taken note. */
    public boolean isCrisis() {
        return concerns.stream().anyMatch(each -> each.kind() == ConcernKind.CRISIS && each.acknowledgedAt() == null);
    }

    /** A moment, as a date. */
    public static String date(Instant moment, ZoneId zone) {
        return When.date(moment, zone);
    }

    /** How a session was attended. */
    public static String attended(AttendedSession session) {
        String how = session.modality() == null ? Labels.of(session.format()) : Labels.of(session.modality());
        return how == null ? Labels.of(session.outcome()) : Labels.of(session.outcome()) + " · " + how;
    }
}
