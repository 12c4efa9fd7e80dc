package org.openchair.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;
import org.openchair.patient.PersonName;
import org.openchair.patient.RecoveryStage;

/**
 * A patient as the clinicians of the own clinic see them.
 *
 * @param givenName null for a person of one name that is written as the family name
 * @param familyName null for a person of one name that is written as the given name
 * @param callName preferred name, else given name, else the only name
 * @param attended sessions attended in all groups
 * @param missed sessions missed without an excuse
 * @param stage of recovery as noted last, or null
 * @param stageSince when that was noted, or null
 * @param mergedInto the record that was kept, where this one turned out to be of the same person; else null
 */
public record PatientView(
        UUID id,
        int version,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        String callName,
        BirthDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds,
        int attended,
        int missed,
        Preferences preferences,
        RecoveryStage stage,
        Instant stageSince,
        UUID mergedInto) {

    /** The whole name, preferred name first. */
    public String fullName() {
        return PersonName.whole(preferredName, givenName, familyName);
    }

    /**
     * How the person wants to be spoken of, reached and met.
     *
     * @param contactBy null when not stated
     * @param accessNeeds in the order of the vocabulary
     * @param mailStopped the person stopped mail by the link in one
     */
    public record Preferences(
            String pronouns,
            String alias,
            String postalCode,
            ContactBy contactBy,
            boolean doNotContact,
            boolean noVoicemail,
            List<CodeLabel> accessNeeds,
            boolean mailStopped) {}
}
