package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.GroupSummary;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.ScheduleText;

/** Finds groups in the directory. Those that are not listed are for the program manager and the administrator. */
@Act
public class GroupList {

    private static final String FROM =
            """
            FROM openchair.support_group g
            JOIN openchair.group_search s ON s.group_id = g.id""";

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    @Inject
    Spelling spelling;

    @Inject
    ListedStatus listed;

    /**
     * By name, or the best first where words are looked for; refused with {@code forbidden} when a status is asked for that is not
     * the caller's to see.
     */
    public Outcome<Page<GroupSummary>> find(GroupSearch search, Paging paging) {
        return listed.of(search).then(status -> Outcome.done(find(search, status, paging)));
    }

    // Which groups are found is asked first, so that their codes and texts are read for the page that is shown alone.
    private Page<GroupSummary> find(GroupSearch search, GroupStatus status, Paging paging) {
        boolean closest = spelling.closest(search.words(), status);
        Page<UUID> found = rows.counted(
                matching(search, status, closest), "standing DESC, lower(name), id", paging, row -> row.id("id"));
        return paging.page(inOrder(found.items()), found.total());
    }

    private List<GroupSummary> inOrder(List<UUID> ids) {
        Map<UUID, GroupSummary> summaries =
                of(ids).stream().collect(Collectors.toMap(GroupSummary::id, Function.identity()));
        return ids.stream().map(summaries::get).toList();
    }

    /** The groups of these ids, whatever their status, in no order. One statement. */
    public List<GroupSummary> of(Collection<UUID> ids) {
        return rows.list(columns().then("WHERE g.id = ANY (CAST(? AS uuid[]))", ids), reader());
    }

    private Function<Row, GroupSummary> reader() {
        ScheduleText schedules = new ScheduleText(wording.locale());
        return row -> summary(row, schedules, UnaryOperator.identity());
    }

    private Query columns() {
        return Query.of("SELECT g.*, p.city, openchair.openings(g) AS openings, "
                + CodeLists.columns(wording.labelColumn())
                + " FROM openchair.support_group g LEFT JOIN openchair.site p ON p.id = g.site_id");
    }

    private static Query matching(GroupSearch search, GroupStatus status, boolean closest) {
        Query query = Spelling.standing(Query.of("SELECT g.id, g.name"), search.words(), closest)
                .then(FROM)
                .then("WHERE g.status = ?", status);
        for (Facet facet : Facet.values()) {
            query.andIf(facet.asked(search), facet.condition());
        }
        return Spelling.narrow(query, search.words(), closest);
    }

    /** A group in a list, with its texts as the reader may see them. */
    static GroupSummary summary(Row row, ScheduleText schedules, UnaryOperator<String> shown) {
        return new GroupSummary(
                row.id("id"),
                shown.apply(row.text("name")),
                row.code("leadership", Leadership.class),
                row.code("kind", GroupKind.class),
                row.code("format", MeetingFormat.class),
                row.code("enrollment", EnrollmentKind.class),
                row.code("cost", Cost.class),
                row.codeLabels("focus"),
                row.codeLabels("audience"),
                row.codeLabels("languages"),
                shown.apply(schedules.brief(row)),
                row.text("city"),
                row.code("openings", Openings.class),
                row.code("status", GroupStatus.class));
    }
}
