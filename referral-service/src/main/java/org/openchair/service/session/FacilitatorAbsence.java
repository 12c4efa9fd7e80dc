package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.session.AddTimeOff;
import org.openchair.api.session.AwayDays;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.once.Access;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** The days on which the caller is away. Sessions that nobody else leads then are on the work lists until somebody does. */
@Act
public class FacilitatorAbsence {

    private static final int LONGEST_DAYS = 366;
    private static final String DAYS =
            """
            SELECT a.id, a.staff_id, a.first_day, a.last_day, CAST(count(s.id) AS integer) AS sessions,
                   CAST(count(o.session_id) AS integer) AS uncovered
              FROM openchair.facilitator_away a
              LEFT JOIN openchair.group_facilitator f ON f.staff_id = a.staff_id
              LEFT JOIN openchair.group_session s ON s.group_id = f.group_id AND s.state = 'PLANNED'
               AND s.local_date BETWEEN a.first_day AND a.last_day
              LEFT JOIN openchair.uncovered_session o ON o.session_id = s.id
             WHERE a.undone_at IS NULL AND a.staff_id = ? AND %s GROUP BY a.id""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Those that are not over, in their order. */
    public Outcome<Page<AwayDays>> list(Paging paging) {
        return caller.facilitator()
                .then(me -> Outcome.done(rows.page(
                        Query.of(DAYS.formatted("a.last_day >= ?"), me.staffId(), DayAnywhere.earliest(clock)),
                        "first_day, id",
                        paging,
                        FacilitatorAbsence::days)));
    }

    /** Refused with {@code away-backwards}, {@code away-past}, {@code away-too-long} or {@code id-taken}. */
    public Outcome<AwayDays> note(AddTimeOff asked) {
        return caller.facilitator()
                .then(me -> find(asked.id(), me.staffId()).map(Outcome::done).orElseGet(() -> possible(asked)
                        .then(days -> keep(days, me))));
    }

    private Outcome<AddTimeOff> possible(AddTimeOff asked) {
        if (asked.lastDay().isBefore(asked.firstDay())) {
            return refused("away-backwards", "Enter a last day that is not before the first.");
        }
        if (asked.lastDay().isBefore(DayAnywhere.earliest(clock))) {
            return refused("away-past", "Enter days that are not over.");
        }
        return asked.lastDay().isAfter(asked.firstDay().plusDays(LONGEST_DAYS))
                ? refused("away-too-long", "Enter at most a year. To be away longer, hand the group over.")
                : Outcome.done(asked);
    }

    private static Outcome<AddTimeOff> refused(String code, String detail) {
        return Outcome.refused(new Refusal(code, detail, "lastDay"));
    }

    private Outcome<AwayDays> keep(AddTimeOff asked, Caller.Person me) {
        rows.change(Query.of(
                "INSERT INTO openchair.facilitator_away (id, staff_id, first_day, last_day, noted_by, noted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                asked.id(),
                me.staffId(),
                asked.firstDay(),
                asked.lastDay(),
                caller.subject(),
                clock.instant()));
        audit.record(AuditEvent.changed("away.note", null, "staff", me.staffId()));
        return Found.or404(find(asked.id(), me.staffId()));
    }

    /** Takes days back. Taking them back again is refused with {@code not-found}, as another's are. */
    public Outcome<AwayDays> takeBack(UUID id) {
        return caller.facilitator().then(me -> {
            access.pass();
            return takeBack(id, me);
        });
    }

    private Outcome<AwayDays> takeBack(UUID id, Caller.Person me) {
        return Found.or404(find(id, me.staffId())).then(known -> {
            rows.change(Query.of(
                    "UPDATE openchair.facilitator_away SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                    caller.subject(),
                    clock.instant(),
                    id));
            audit.record(AuditEvent.changed("away.take-back", null, "staff", me.staffId()));
            return Outcome.done(known);
        });
    }

    private Optional<AwayDays> find(UUID id, UUID staffId) {
        return rows.first(Query.of(DAYS.formatted("a.id = ?"), staffId, id), FacilitatorAbsence::days);
    }

    private static AwayDays days(Row row) {
        return new AwayDays(
                row.id("id"),
                row.date("first_day"),
                row.date("last_day"),
                row.count("sessions"),
                row.count("uncovered"));
    }
}
