package org.openchair.web.staff;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openchair.api.staff.StaffRecord;
import org.openchair.api.staff.StaffRecord.TrainingEntry;
import org.openchair.api.staff.StaffSummary;
import org.openchair.staff.Credential;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One person's training and supervision.
 *
 * @param supervisors who can be chosen as a supervisor; empty for whoever only reads
 * @param training a training as it was typed
 * @param meeting a meeting with a supervisor as it was typed
 * @param errors what must be corrected
 * @param entryId the id that the next entry will have, so that sending it twice notes it once
 * @param keeps whether the reader may change it
 */
public record PersonPage(
        StaffRecord record,
        List<StaffSummary> supervisors,
        TrainingForm training,
        SupervisionForm meeting,
        FieldErrors errors,
        UUID entryId,
        boolean keeps) {

    /** The address of the page. */
    public String address() {
        return "/people/" + record.id();
    }

    /** What can qualify somebody. */
    public static List<Choice> credentials() {
        return Arrays.stream(Credential.values())
                .map(each -> Choice.of(each.name(), Labels.of(each)))
                .toList();
    }

    /** What qualifies this person now; empty when not stated. */
    public String credential() {
        return record.credential() == null ? "" : record.credential().name();
    }

    /** Who supervises this person now; empty when not stated. */
    public String supervisor() {
        return record.supervisorId() == null ? "" : record.supervisorId().toString();
    }

    /** Who supervised the meeting: what was typed, or who usually does. */
    public String metWith() {
        return meeting.supervisorId().isEmpty() ? supervisor() : meeting.supervisorId();
    }

    /** Everybody who can supervise this person, the present supervisor too. */
    public List<Choice> supervisorChoices() {
        return supervisors.stream()
                .filter(each -> !each.id().equals(record.id()))
                .map(each -> Choice.of(each.id().toString(), each.displayName()))
                .toList();
    }

    /** Until when a training counts, in words. */
    public static String until(TrainingEntry training) {
        return training.validUntil() == null ? "Does not expire" : When.date(training.validUntil());
    }
}
