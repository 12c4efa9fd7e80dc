package org.openchair.service.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/** Looks up what may leave a group about one of its people. What they agreed to stays as it is until the act ends. */
@RequestScoped
public class ConcernReleases {

    private static final String ABOUT =
            """
            SELECT e.patient_id, e.group_id, r.clinic_id, r.referrer_id,
                   openchair.consent_covers(e.patient_id, e.group_id, 'PARTICIPATION', ?) AS agreed,
                   openchair.under_part_2(e.group_id) AS part2
              FROM openchair.enrollment e JOIN openchair.referral r ON r.id = e.referral_id
             WHERE e.id = ? AND e.group_id = ?""";

    private static final String PERSON = "SELECT patient_id FROM openchair.enrollment WHERE id = ? AND group_id = ?";

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    Clock clock;

    /** About a person with a seat, past or present, in that group; empty for another group's. */
    public Optional<ConcernRelease> of(UUID enrollmentId, UUID groupId) {
        rows.list(Query.of(PERSON, enrollmentId, groupId), row -> row.id("patient_id"))
                .forEach(person -> locks.lock(Table.PATIENT, person, Strength.RELIANCE));
        return rows.first(Query.of(ABOUT, clock.instant(), enrollmentId, groupId), ConcernReleases::read);
    }

    private static ConcernRelease read(Row row) {
        return new ConcernRelease(
                row.id("patient_id"),
                row.id("group_id"),
                row.id("clinic_id"),
                row.id("referrer_id"),
                row.flag("agreed"),
                row.flag("part2"));
    }
}
