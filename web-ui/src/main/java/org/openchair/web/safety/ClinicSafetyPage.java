package org.openchair.web.safety;

import java.util.List;
import org.openchair.api.safety.ClinicSafety;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;

/** Whom a clinic alerts, to be changed. */
public record ClinicSafetyPage(ClinicSafety clinic, FieldErrors errors) {

    /** The present contact, as the form says it. */
    public String contact() {
        return clinic.safetyContactId() == null ? "" : clinic.safetyContactId().toString();
    }

    /** Who could be the contact. */
    public List<Choice> people() {
        return clinic.people().stream()
                .map(each -> Choice.of(each.id().toString(), each.name()))
                .toList();
    }

    /** Whom a clinic alerts, in words. */
    public static String alerts(ClinicSafety clinic) {
        return clinic.people().stream()
                .filter(each -> each.id().equals(clinic.safetyContactId()))
                .findFirst()
                .map(each ->
                        "First " + each.name() + "; every clinician after " + clinic.escalationMinutes() + " minutes")
                .orElse("Every clinician of the clinic right away");
    }
}
