package org.openchair.web.patient;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openchair.api.patient.IdentityEvent;
import org.openchair.api.patient.IdentityEvent.Kind;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.PatientView;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * What a patient was known by before, and which records were merged.
 *
 * @param patient who it is
 * @param events latest first
 * @param merges of other records into this one
 */
public record IdentityHistoryPage(PatientView patient, List<IdentityEvent> events, List<MergeView> merges) {
    /** What happened, in a line. */
    public String what(IdentityEvent event) {
        return switch (event.kind()) {
            case MERGED ->
                isThis(event)
                        ? "This record was merged into record " + event.recordNumber()
                        : "Record " + event.before() + " was merged into this one";
            case MERGE_UNDONE ->
                "The merge with record " + (isThis(event) ? event.recordNumber() : event.before()) + " was undone";
            case CHANGED -> Labels.of(event.field()) + ": " + stated(event.before()) + " → " + stated(event.after());
        };
    }

    private boolean isThis(IdentityEvent merge) {
        return patient.recordNumber().equals(merge.before());
    }

    /** Where the merge of an event can be undone now; empty for every other event. */
    public Optional<String> undo(IdentityEvent event) {
        return merges.stream()
                .filter(merge -> event.kind() == Kind.MERGED && merge.id().equals(event.mergeId()) && merge.undoable())
                .map(merge -> UndoMergePage.address(patient, merge))
                .findFirst();
    }

    /** Who did it and when, and in which record where that is another one. */
    public String who(IdentityEvent event, ZoneId zone) {
        boolean isHere = event.recordNumber().equals(patient.recordNumber()) || isThis(event);
        String elsewhere = isHere ? "" : " · in record " + event.recordNumber();
        return When.date(event.at(), zone) + " · " + event.by() + elsewhere;
    }

    private static String stated(String value) {
        return value == null ? "not stated" : value;
    }
}
