package org.openchair.service.session.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/** A session as an attendance sheet knows it, with those who are expected and what stands of them. */
record Expected(
        UUID id,
        LocalDate date,
        LocalTime starts,
        Instant startsAt,
        boolean cancelled,
        boolean signed,
        boolean open,
        int walkIns,
        List<Expected.Seat> seats) {

    /**
     * Somebody who is expected.
     *
     * @param name what the group calls the person
     * @param modality null when absent or never said
     * @param version of the mark; 0 while there is none
     */
    record Seat(UUID id, String name, AttendanceOutcome outcome, Modality modality, int version) {

        /** Does the mark say so already? Whoever does not say how somebody took part leaves that as it is. */
        boolean says(AttendanceOutcome other, Modality how) {
            return outcome == other && (how == null || how == modality);
        }
    }

    /** Whoever has that seat. */
    Optional<Seat> seat(UUID seat) {
        return seats.stream().filter(each -> each.id().equals(seat)).findFirst();
    }

    /** Everybody of that name, whatever the capitals. */
    List<Seat> named(String name) {
        return seats.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
    }
}
