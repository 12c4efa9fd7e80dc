package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.staff.SupervisedPerson;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Credential;
import org.openchair.staff.Supervision;

/** Those whom the caller supervises. Two statements, however many people. */
@Act
public class Supervisees {

    private static final String COUNTED =
            """
            SELECT s.id, s.display_name, s.credential, s.trained, t.recorded, t.lasting, t.valid_until, m.last_held_on, m.leads_since,
                   m.counted_from, led.sessions, led.minutes, talked.debriefs, waiting.due, risk.risks, risk.serious, load.groups
              FROM openchair.staff s
              JOIN openchair.training_standing t ON t.staff_id = s.id
              JOIN openchair.supervision_standing m ON m.staff_id = s.id
             CROSS JOIN LATERAL (
               SELECT CAST(count(*) AS integer) AS sessions,
                      CAST(coalesce(sum(extract(epoch FROM l.ends_at - l.starts_at)) / 60, 0) AS integer) AS minutes
                 FROM openchair.session_led l WHERE l.staff_id = s.id AND l.state = 'HELD' AND l.local_date >= ?) led
             CROSS JOIN LATERAL (
               SELECT CAST(count(*) AS integer) AS debriefs FROM openchair.session_debrief d
                WHERE d.staff_id = s.id AND NOT d.entered_in_error AND d.held_on >= ?) talked
             CROSS JOIN LATERAL (SELECT CAST(count(*) AS integer) AS due FROM openchair.debrief_due d WHERE d.staff_id = s.id) waiting
             CROSS JOIN LATERAL (
               SELECT CAST(count(*) AS integer) AS risks,
                      CAST(count(*) FILTER (WHERE r.severity = 'SERIOUS') AS integer) AS serious
                 FROM openchair.session_risk r JOIN openchair.group_session x ON x.id = r.session_id
                WHERE r.noted_by = s.id AND x.local_date >= ?) risk
             CROSS JOIN LATERAL (
               SELECT CAST(count(*) AS integer) AS groups
                 FROM openchair.group_facilitator f
                 JOIN openchair.support_group g ON g.id = f.group_id AND g.status <> 'RETIRED'
                WHERE f.staff_id = s.id) load
             WHERE""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * By name; refused with {@code not-linked}.
     *
     * @param days how many days back the period reaches
     */
    public Outcome<Page<SupervisedPerson>> list(int days, Paging paging) {
        return caller.staff()
                .then(me -> Outcome.done(rows.page(
                        counted(days).then(" s.supervisor_id = ?", me.staffId()),
                        "lower(display_name), id",
                        paging,
                        this::person)));
    }

    /** One of them, or the caller's own; refused with {@code not-found}. */
    Outcome<SupervisedPerson> find(UUID id, UUID me, int days) {
        Query query = counted(days).then(" s.id = ? AND (s.id = ? OR s.supervisor_id = ?)", id, me, me);
        return Found.or404(rows.first(query, this::person));
    }

    /** Whoever has that id, if the caller supervises them; refused with {@code not-found}. */
    Outcome<UUID> supervisedBy(UUID me, UUID id) {
        Query query = Query.of("SELECT 1 FROM openchair.staff WHERE id = ? AND supervisor_id = ?", id, me);
        return Found.or404(Optional.of(id).filter(each -> rows.any(query)));
    }

    private Query counted(int days) {
        LocalDate from = LocalDate.now(clock).minusDays(days);
        return Query.of(COUNTED, from, from, from);
    }

    private SupervisedPerson person(Row row) {
        LocalDate today = LocalDate.now(clock);
        return new SupervisedPerson(
                row.id("id"),
                row.text("display_name"),
                row.code("credential", Credential.class),
                row.count("sessions"),
                row.count("minutes"),
                row.count("debriefs"),
                row.count("due"),
                row.count("risks"),
                row.count("serious"),
                StaffList.training(row, today),
                Boolean.TRUE.equals(row.flag("lasting")) ? null : row.date("valid_until"),
                row.date("last_held_on"),
                row.date("leads_since") != null && !row.date("counted_from").isAfter(Supervision.due(today)),
                row.count("groups"));
    }
}
