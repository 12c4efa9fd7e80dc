package org.openchair.demo;

import java.util.List;
import java.util.UUID;
import org.openchair.staff.Credential;

/**
 * Somebody who works in the demo's clinics or leads a group.
 *
 * @param subject the account's subject in Keycloak, or null without an account
 * @param credential null when not stated
 * @param trained null when not stated
 * @param clinicId null for whoever is not a clinician
 */
record StaffMember(UUID id, String subject, String name, Credential credential, Boolean trained, UUID clinicId) {

    /** Everybody in the demo, the six with an account first. */
    static List<StaffMember> everybody() {
        return DemoTexts.lines("staff.csv").stream()
                .skip(1)
                .map(StaffMember::parse)
                .toList();
    }

    /** The id of whoever has that number in the list. */
    static UUID id(int number) {
        return UUID.fromString("0b1c1000-0000-4000-8000-%012d".formatted(number));
    }

    private static StaffMember parse(String line) {
        String[] cells = line.split(",", -1);
        int number = Integer.parseInt(cells[0]);
        return new StaffMember(
                id(number),
                cells[5].isEmpty() ? null : "0b1c0000-0000-4000-8000-%012d".formatted(number),
                cells[1],
                cells[2].isEmpty() ? null : Credential.valueOf(cells[2]),
                cells[3].isEmpty() ? null : Boolean.valueOf(cells[3]),
                cells[4].isEmpty()
                        ? null
                        : Clinic.all().get(Integer.parseInt(cells[4]) - 1).id());
    }

    /** Can this person sign in to the demo? */
    boolean hasAccount() {
        return subject != null;
    }
}
