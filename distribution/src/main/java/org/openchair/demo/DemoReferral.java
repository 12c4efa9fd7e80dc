package org.openchair.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Urgency;
import org.openchair.staff.Role;

/**
 * A referral of the demo with its whole history.
 *
 * @param group null in a draft that has none yet
 * @param asked what the clinician wrote and asked
 * @param history first the beginning of the draft, then each move
 */
record DemoReferral(
        UUID id,
        DemoPatient patient,
        UUID referrer,
        DemoGroup group,
        Asked asked,
        List<Entry> history,
        Optional<Seat> seat) {

    /** Name of the first entry of a history, which is not a move. */
    static final String BEGIN = "BEGIN";

    /**
     * What the clinician wrote and asked.
     *
     * @param needs note for the clinic only, or null
     * @param noteToGroup what the facilitator is told, or null
     * @param inDangerNow null until asked
     * @param consent how the patient agreed; null while they have not
     */
    record Asked(
            Urgency urgency,
            String needs,
            String noteToGroup,
            boolean sharePhone,
            boolean shareEmail,
            Boolean inDangerNow,
            ConsentMethod consent) {}

    /**
     * One row of history.
     *
     * @param move name of the move, or {@value DemoReferral#BEGIN}
     * @param from null for the first
     * @param actor null when the platform made the move
     * @param reason code, or null
     * @param comment in words, or null
     */
    record Entry(
            UUID id,
            String move,
            ReferralState from,
            ReferralState to,
            UUID actor,
            Role role,
            String reason,
            String comment,
            Instant at) {

        /** The first entry: a clinician began the draft. */
        static Entry begun(UUID id, UUID clinician, Instant at) {
            return new Entry(id, BEGIN, null, ReferralState.DRAFT, clinician, Role.CLINICIAN, null, null, at);
        }

        /** The move as a code, which is also why a seat was given up. */
        String code() {
            return move.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean is(ReferralMove other) {
            return move.equals(other.name());
        }
    }

    /**
     * The seat that the referral led to.
     *
     * @param until when it was given up; null while it is held
     */
    record Seat(UUID id, Instant from, Instant until) {}

    ReferralState state() {
        return last().to();
    }

    Entry last() {
        return history.get(history.size() - 1);
    }

    Instant begunAt() {
        return history.get(0).at();
    }

    /** When that move was made first, if ever. */
    Optional<Instant> when(ReferralMove move) {
        return history.stream().filter(entry -> entry.is(move)).map(Entry::at).findFirst();
    }

    /** Was the person on a break at that time? */
    boolean pausedAt(Instant moment) {
        return history.stream()
                .filter(entry -> !entry.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.to() == ReferralState.PAUSED)
                .isPresent();
    }
}
