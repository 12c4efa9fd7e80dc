package org.openchair.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.patient.BirthDate;
import org.openchair.patient.Patient;
import org.openchair.patient.PersonalDetails;
import org.openchair.staff.Role;

/** People and referrals for tests. */
public final class ReferralFixture {

    public static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private ReferralFixture() {}

    public static Patient patientBornOn(LocalDate day) {
        return patientBorn(BirthDate.of(day));
    }

    /** A patient of whose birth date this is known. */
    public static Patient patientBorn(BirthDate born) {
        PersonalDetails details = new PersonalDetails("R-1", "Sam", "Lee", null, born, "555-0100", null, "en", null);
        return new Patient(Ids.next(), Ids.next(), details, NOW);
    }

    /** A draft that says everything. */
    public static Referral draftFor(Patient patient) {
        return new Referral(Ids.next(), patient, Ids.next(), content(Ids.next(), false), NOW);
    }

    public static DraftContent content(UUID group, Boolean inDangerNow) {
        return new DraftContent(
                group, Urgency.ROUTINE, null, null, false, false, inDangerNow, Involvement.DECIDED_TOGETHER, null);
    }

    public static Step step(ReferralMove move, Role role) {
        return new Step(Ids.next(), move, new Actor(Ids.next(), role), allSaid(move), NOW);
    }

    /** Everything that the move needs to be said. */
    static MoveStatement allSaid(ReferralMove move) {
        return MoveStatement.because(
                move.needsReason() ? "other" : null, move.needs(RequiredInput.COMMENT) ? "In words." : null);
    }
}
