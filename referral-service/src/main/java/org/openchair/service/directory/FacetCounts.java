package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.api.directory.FacetCount;
import org.openchair.api.directory.GroupFacets;
import org.openchair.directory.GroupStatus;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/** Counts the groups behind every choice that somebody could make. One statement, and one more where words are looked for. */
@Act
public class FacetCounts {

    private static final String TOTAL = "total";
    private static final String OFFERED = "NOT EXISTS (SELECT FROM openchair.reference_code r"
            + " WHERE r.vocabulary = counted.facet AND r.code = counted.code AND r.retired_on IS NOT NULL"
            + " AND NOT EXISTS (SELECT FROM openchair.offered_code o WHERE o.vocabulary = r.vocabulary AND o.code = r.code))";

    private record Counted(String facet, FacetCount count) {}

    @Inject
    Rows rows;

    @Inject
    Spelling spelling;

    @Inject
    ListedStatus listed;

    /** Refused with {@code forbidden} when a status is asked for that is not the caller's to see. */
    public Outcome<GroupFacets> count(GroupSearch search) {
        return listed.of(search).then(status -> Outcome.done(count(search, status)));
    }

    private GroupFacets count(GroupSearch search, GroupStatus status) {
        boolean closest = spelling.closest(search.words(), status);
        Map<String, List<FacetCount>> counts = rows
                .list(
                        statement(search, status, closest),
                        row -> new Counted(row.text("facet"), new FacetCount(row.text("code"), row.count("groups"))))
                .stream()
                .collect(
                        Collectors.groupingBy(Counted::facet, Collectors.mapping(Counted::count, Collectors.toList())));
        return new GroupFacets(
                counts.get(TOTAL).get(0).groups(),
                closest,
                of(counts, Facet.LEADERSHIP),
                of(counts, Facet.FOCUS),
                of(counts, Facet.FORMAT),
                of(counts, Facet.LANGUAGE),
                of(counts, Facet.AUDIENCE),
                of(counts, Facet.COST),
                of(counts, Facet.ENROLLMENT));
    }

    private static List<FacetCount> of(Map<String, List<FacetCount>> counts, Facet facet) {
        return counts.getOrDefault(facet.code(), List.of());
    }

    private static Query statement(GroupSearch search, GroupStatus status, boolean closest) {
        Query query = Query.of("WITH listed AS MATERIALIZED (SELECT g.id");
        for (Facet facet : Facet.values()) {
            query.then(", " + facet.column());
            Object asked = facet.asked(search);
            query = asked == null
                    ? query.then(", true AS " + facet.fits())
                    : query.then(", coalesce(" + facet.condition() + ", false) AS " + facet.fits(), asked);
        }
        query.then(
                "FROM openchair.support_group g JOIN openchair.group_search s ON s.group_id = g.id WHERE g.status = ?",
                status);
        return Spelling.narrow(query, search.words(), closest).then(")").then(counts());
    }

    private static String counts() {
        String each = Arrays.stream(Facet.values())
                .map(facet -> " UNION ALL SELECT '%s', code, CAST(count(*) AS integer) FROM %s WHERE %s GROUP BY code"
                        .formatted(facet.code(), facet.codes(), otherThan(facet)))
                .collect(Collectors.joining());
        return "SELECT * FROM (SELECT '" + TOTAL + "' AS facet, '' AS code, CAST(count(*) AS integer) AS groups"
                + " FROM listed WHERE " + otherThan(null) + each + ") counted WHERE " + OFFERED
                + " ORDER BY facet, groups DESC, code";
    }

    private static String otherThan(Facet left) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet != left)
                .map(Facet::fits)
                .collect(Collectors.joining(" AND "));
    }
}
