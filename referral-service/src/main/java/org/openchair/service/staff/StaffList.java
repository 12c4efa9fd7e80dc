package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.Page;
import org.openchair.api.staff.StaffSummary;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.staff.Credential;
import org.openchair.staff.Supervision;
import org.openchair.staff.TrainingStanding;

/** Everybody who works here. Two statements, however many people. */
@Act
public class StaffList {

    private static final String EVERYBODY =
            """
            SELECT s.id, s.version, s.display_name, s.credential, s.trained, s.supervisor_id, v.display_name AS supervisor,
                   t.recorded, t.lasting, t.valid_until, m.last_held_on, m.leads_since, m.counted_from,
                   (SELECT string_agg(g.name, chr(10) ORDER BY lower(g.name))
                      FROM openchair.group_facilitator f
                      JOIN openchair.support_group g ON g.id = f.group_id AND g.status <> 'RETIRED'
                     WHERE f.staff_id = s.id) AS groups
              FROM openchair.staff s
              JOIN openchair.training_standing t ON t.staff_id = s.id
              JOIN openchair.supervision_standing m ON m.staff_id = s.id
              LEFT JOIN openchair.staff v ON v.id = s.supervisor_id
             WHERE true""";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /**
     * By name.
     *
     * @param leading only those who lead a group
     * @param supervising only those who supervise somebody, have an account here, or are clinicians by profession
     */
    public Page<StaffSummary> list(String words, boolean leading, boolean supervising, Paging paging) {
        Query people = Query.of(EVERYBODY)
                .andIf(stated(words), "strpos(openchair.plain(s.display_name), openchair.plain(?)) > 0");
        if (leading) {
            people.then("AND EXISTS (SELECT FROM openchair.group_facilitator f JOIN openchair.support_group g"
                    + " ON g.id = f.group_id AND g.status <> 'RETIRED' WHERE f.staff_id = s.id)");
        }
        if (supervising) {
            people.then(
                    "AND (s.subject IS NOT NULL OR s.credential = ANY (?)"
                            + " OR EXISTS (SELECT FROM openchair.staff o WHERE o.supervisor_id = s.id))",
                    Credential.CLINICAL);
        }
        return rows.page(people, "lower(display_name), id", paging, this::summary);
    }

    static Query person(UUID id) {
        return Query.of(EVERYBODY).then("AND s.id = ?", id);
    }

    StaffSummary summary(Row row) {
        LocalDate today = LocalDate.now(clock);
        LocalDate countedFrom = row.date("counted_from");
        return new StaffSummary(
                row.id("id"),
                row.text("display_name"),
                row.code("credential", Credential.class),
                row.text("groups") == null
                        ? List.of()
                        : row.text("groups").lines().toList(),
                training(row, today),
                Boolean.TRUE.equals(row.flag("lasting")) ? null : row.date("valid_until"),
                row.text("supervisor"),
                row.date("last_held_on"),
                row.date("leads_since") != null && !countedFrom.isAfter(Supervision.due(today)));
    }

    static TrainingStanding training(Row row, LocalDate today) {
        TrainingStanding.Known known = new TrainingStanding.Known(
                row.flag("recorded"),
                Boolean.TRUE.equals(row.flag("lasting")),
                row.date("valid_until"),
                row.flag("trained"));
        return TrainingStanding.of(known, today);
    }

    private static String stated(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
