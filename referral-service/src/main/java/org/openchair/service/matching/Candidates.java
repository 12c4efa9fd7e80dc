package org.openchair.service.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.matching.Candidate;
import org.openchair.matching.MeetingSlot;
import org.openchair.matching.Point;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.matching.KnownCandidates.Known;

/**
 * The listed groups as they are looked at for a match. All of them, since what a relaxed rule would add is counted too; those
 * that are not listed are left in the database because no relaxing brings them back.
 */
@RequestScoped
public class Candidates {

    // PostgreSQL writes the number of the writing transaction, xmin, into each version of a row: the same number, the
    // same content.
    private static final String STATE =
            "concat_ws(' ', g.id, g.xmin, s.xmin, coalesce(CAST(p.xmin AS text), '-'), w.xmin) AS state";

    private static final String LISTED =
            """
              FROM openchair.support_group g
              JOIN openchair.group_search s ON s.group_id = g.id
              LEFT JOIN openchair.site p ON p.id = g.site_id
              JOIN openchair.group_told w ON w.group_id = g.id
             WHERE g.status = 'VETTED'""";

    // Two sums of 64-bit hashes: that a change leaves both as they were is less likely than a fault of the machine.
    private static final String WHOLE =
            "SELECT concat_ws(' ', count(*), sum(hashtextextended(state, 0)), sum(hashtextextended(state, 1))) AS state"
                    + " FROM (SELECT " + STATE + LISTED + ") each";

    private static final String FACTS =
            """
            , g.name, g.status, g.vetted_on, g.leadership, g.kind, g.format, g.cost, g.cohort_starts_on,
              CASE WHEN openchair.is_cohort(g) THEN 'CLOSED_COHORT' ELSE g.enrollment END AS enrollment, g.min_age,
              g.max_age, g.target_size, g.capacity, openchair.openings(g) AS openings, g.recurrence_rule, g.first_session_on, g.starts_at,
              array_to_string(s.focus, ' ') AS focus, array_to_string(s.languages, ' ') AS languages,
              array_to_string(s.stages, ' ') AS stages, array_to_string(s.access, ' ') AS access,
              p.accessibility, p.postal_code, p.latitude, p.longitude, w.waiting""";

    private record Standing(UUID id, String state) {}

    @Inject
    Rows rows;

    @Inject
    ZipCodes zipCodes;

    @Inject
    KnownCandidates memory;

    /** One statement while nothing changed; two more for the groups that changed since somebody last asked. */
    Collection<Candidate> all() {
        String whole = rows.first(Query.of(WHOLE), row -> row.text("state")).orElseThrow();
        KnownCandidates.Directory known = memory.directory();
        return whole.equals(known.state()) ? known.groups() : readAgain(whole, known.byId());
    }

    // What is read after the state of the whole may be newer than it; then the next asking finds another state, and
    // reads again.
    private Collection<Candidate> readAgain(String whole, Map<UUID, Known> known) {
        List<Standing> listed = rows.list(
                Query.of("SELECT g.id, " + STATE + LISTED), row -> new Standing(row.id("id"), row.text("state")));
        Map<UUID, Known> now = new HashMap<>(2 * listed.size());
        listed.stream()
                .filter(each -> holds(known.get(each.id()), each.state()))
                .forEach(each -> now.put(each.id(), known.get(each.id())));
        List<UUID> changed = listed.stream()
                .map(Standing::id)
                .filter(id -> !now.containsKey(id))
                .toList();
        if (!changed.isEmpty()) {
            now.putAll(read(changed));
        }
        KnownCandidates.Directory directory = new KnownCandidates.Directory(whole, now);
        memory.keep(directory);
        return directory.groups();
    }

    private static boolean holds(Known known, String state) {
        return known != null && known.state().equals(state);
    }

    private Map<UUID, Known> read(List<UUID> changed) {
        Map<UUID, Known> read = new HashMap<>(2 * changed.size());
        rows.list(
                        Query.of(
                                "SELECT g.id, " + STATE + FACTS + LISTED + " AND g.id = ANY (CAST(? AS uuid[]))",
                                changed),
                        row -> new Known(row.text("state"), candidate(row)))
                .forEach(each -> read.put(each.group().id(), each));
        return read;
    }

    private Candidate candidate(Row row) {
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
                codes(row.text("stages")),
                codes(row.text("access")),
                new AgeLimits(row.number("min_age"), row.number("max_age")),
                new Candidate.Cohort(row.code("enrollment", EnrollmentKind.class), row.date("cohort_starts_on")),
                new Candidate.Seats(
                        row.number("target_size"),
                        row.number("capacity"),
                        row.code("openings", Openings.class),
                        row.code("waiting", WaitingBand.class)),
                MeetingSlot.of(row.text("recurrence_rule"), row.date("first_session_on"), row.time("starts_at")),
                place(row));
    }

    private Candidate.Place place(Row row) {
        return new Candidate.Place(
                row.text("accessibility"),
                row.decimal("latitude") == null
                        ? zipCodes.middle(row.text("postal_code")).orElse(null)
                        : new Point(row.decimal("latitude"), row.decimal("longitude")));
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" "));
    }
}
