package org.openchair.web.consent;

import java.util.List;
import java.util.stream.Stream;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.patient.PatientView;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;

/**
 * A consent that is about no one group.
 *
 * @param hosts whose groups can be meant, by name
 * @param recipient the host's id, {@link #CLINIC}, or empty until chosen
 */
public record NewConsentPage(
        PatientView patient, List<NamedEntry> hosts, String recipient, ConsentForm entered, FieldErrors errors) {
    /** Stands for the own clinic among the recipients. */
    public static final String CLINIC = "CLINIC";

    /** With whom something can be shared. */
    public List<Choice> recipients() {
        return Stream.concat(
                        Stream.of(Choice.of(CLINIC, "Our clinic: what groups report back")),
                        hosts.stream().map(host -> Choice.of(host.id().toString(), "All groups of " + host.name())))
                .toList();
    }

    /** What has to be asked. */
    public static ConsentChoices choices() {
        return new ConsentChoices(false, false);
    }

    /** What can be shared: with the groups of a host also that it is about substance use. */
    public List<Choice> items() {
        return new ConsentChoices(false, true).everything(patient.stage());
    }
}
