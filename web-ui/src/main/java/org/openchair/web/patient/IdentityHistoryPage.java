package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.patient.IdentityEvent;
import org.openchair.api.patient.IdentityEvent.Kind;
import org.openchair.api.patient.PatientView;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * What a patient was known by before.
 *
 * @param patient who it is
 * @param events latest first
 */
public record IdentityHistoryPage(PatientView patient, List<IdentityEvent> events) {
    /** What happened, in a line. */
    public static String what(IdentityEvent event) {
        return event.kind() == Kind.MERGED
                ? "Record " + event.before() + " was merged into this one"
                : Labels.of(event.field()) + ": " + stated(event.before()) + " → " + stated(event.after());
    }

    /** Who did it and when, and in which record where that is another one. */
    public String who(IdentityEvent event) {
        String elsewhere =
                event.recordNumber().equals(patient.recordNumber()) ? "" : " · in record " + event.recordNumber();
        return When.date(event.at().atZone(java.time.ZoneOffset.UTC).toLocalDate()) + " · " + event.by() + elsewhere;
    }

    private static String stated(String value) {
        return value == null ? "not stated" : value;
    }
}
