package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.GroupSummary;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Paging;
import org.openchair.service.request.Wording;
import org.openchair.staff.Role;

/** Finds groups in the directory. Those that are not listed are for the program manager and the administrator. */
@Act
public class GroupList {

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    /** By name; refused with {@code forbidden} when a status is asked for that is not the caller's to see. */
    public Outcome<Page<GroupSummary>> find(GroupSearch search, Paging paging) {
        GroupStatus status = search.status() == null ? GroupStatus.VETTED : search.status();
        if (status != GroupStatus.VETTED && !manages()) {
            return Outcome.refused("forbidden", "Only the program manager sees groups that are not listed.");
        }
        ScheduleText schedules = new ScheduleText(wording.locale());
        return Outcome.done(rows.page(
                matching(search, status),
                "lower(name), id",
                paging,
                row -> summary(row, schedules, UnaryOperator.identity())));
    }

    private boolean manages() {
        return caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR);
    }

    private Query matching(GroupSearch search, GroupStatus status) {
        return Query.of(
                        "SELECT g.*, s.city, greatest(g.capacity - g.seats_taken, 0) AS free_seats, "
                                + CodeLists.columns(wording.labelColumn())
                                + " FROM openchair.support_group g LEFT JOIN openchair.site s ON s.id = g.site_id"
                                + " WHERE g.status = ?",
                        status)
                .andIf(search.leadership(), "g.leadership = ?")
                .andIf(search.format(), "g.format = ?")
                .andIf(
                        search.focus(),
                        "EXISTS (SELECT FROM openchair.group_focus x WHERE x.group_id = g.id AND x.code = ?)")
                .andIf(
                        search.language(),
                        "EXISTS (SELECT FROM openchair.group_language x WHERE x.group_id = g.id AND x.code = ?)")
                .andIf(
                        pattern(search.words()),
                        """
                        lower(g.name || ' ' || coalesce(g.purpose, '') || ' ' || coalesce((
                          SELECT string_agg(c.label_en || ' ' || c.label_es, ' ')
                            FROM openchair.group_focus x
                            JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
                           WHERE x.group_id = g.id), '')) LIKE ?""");
    }

    private static String pattern(String words) {
        return words == null ? null : "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
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
                row.codeLabels("languages"),
                shown.apply(schedules.brief(row)),
                row.text("city"),
                row.number("free_seats"),
                row.code("status", GroupStatus.class));
    }
}
