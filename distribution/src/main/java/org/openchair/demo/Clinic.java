package org.openchair.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One of the demo's clinics.
 *
 * @param zone in which its people work
 * @param recordPrefix how its record numbers begin
 * @param share of the demo's patients, in percent
 */
record Clinic(UUID id, String name, ZoneId zone, String recordPrefix, int share) {

    private static final List<Clinic> ALL = List.of(
            new Clinic(number(1), "Maple Street Clinic", ZoneId.of("America/New_York"), "MSC-", 44),
            new Clinic(number(2), "Harbor Family Health", ZoneId.of("America/New_York"), "HFH-", 34),
            new Clinic(number(3), "Prairie View Clinic", ZoneId.of("America/Chicago"), "PVC-", 22));

    /** The three clinics: of dr.adams, of dr.baker, and one without accounts. */
    static List<Clinic> all() {
        return ALL;
    }

    private static UUID number(int number) {
        return UUID.fromString("0b1c1100-0000-4000-8000-%012d".formatted(number));
    }
}
