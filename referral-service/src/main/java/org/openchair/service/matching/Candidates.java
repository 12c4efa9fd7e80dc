package org.openchair.service.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.matching.Candidate;
import org.openchair.matching.MeetingSlot;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;

/**
 * The listed groups as they are looked at for a match. All of them, since what a relaxed rule would add is counted too; those
 * that are not listed are left in the database because no relaxing brings them back.
 */
@RequestScoped
public class Candidates {

    private static final String LISTED =
            """
            SELECT g.id, g.name, g.status, g.vetted_on, g.leadership, g.kind, g.format, g.cost, g.enrollment, g.cohort_starts_on, g.min_age,
                   g.max_age, g.target_size, g.capacity, g.seats_taken, g.recurrence_rule, g.first_session_on, g.starts_at,
                   array_to_string(s.focus, ' ') AS focus, array_to_string(s.languages, ' ') AS languages,
                   p.accessibility, p.postal_code, coalesce(w.waiting, 0) AS waiting
              FROM openchair.support_group g
              JOIN openchair.group_search s ON s.group_id = g.id
              LEFT JOIN openchair.site p ON p.id = g.site_id
              LEFT JOIN (SELECT group_id, CAST(count(*) AS integer) AS waiting
                           FROM openchair.referral WHERE state = 'WAITLISTED' GROUP BY group_id) w ON w.group_id = g.id
             WHERE g.status = 'VETTED'""";

    @Inject
    Rows rows;

    @Inject
    ZipCodes zipCodes;

    /** One statement. */
    List<Candidate> all() {
        return rows.list(Query.of(LISTED), this::read);
    }

    private Candidate read(Row row) {
        return new Candidate(
                row.id("id"),
                row.text("name"),
                new Candidate.Listing(row.code("status", GroupStatus.class), row.date("vetted_on")),
                row.code("leadership", Leadership.class),
                row.code("kind", GroupKind.class),
                row.code("format", MeetingFormat.class),
                row.code("cost", Cost.class),
                codes(row.text("focus")),
                codes(row.text("languages")),
                new Candidate.Ages(row.number("min_age"), row.number("max_age")),
                new Candidate.Cohort(row.code("enrollment", EnrollmentKind.class), row.date("cohort_starts_on")),
                new Candidate.Seats(
                        row.number("target_size"),
                        row.number("capacity"),
                        row.count("seats_taken"),
                        row.count("waiting")),
                new MeetingSlot(row.text("recurrence_rule"), row.date("first_session_on"), row.time("starts_at")),
                place(row));
    }

    private Candidate.Place place(Row row) {
        return new Candidate.Place(
                row.text("accessibility"),
                zipCodes.middle(row.text("postal_code")).orElse(null));
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }
}
