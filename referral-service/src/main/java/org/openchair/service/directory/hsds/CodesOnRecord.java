package org.openchair.service.directory.hsds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Which codes a record of an import may use. */
@RequestScoped
public class CodesOnRecord {

    private static final String ALL =
            """
            SELECT r.vocabulary, r.code, lower(r.label_en) AS label, o.code IS NOT NULL AS offered
              FROM openchair.reference_code r
              LEFT JOIN openchair.offered_code o ON o.vocabulary = r.vocabulary AND o.code = r.code""";
    private static final String CARRIED =
            """
            SELECT vocabulary, code FROM openchair.group_focus WHERE group_id = ?
            UNION ALL SELECT vocabulary, code FROM openchair.group_audience WHERE group_id = ?
            UNION ALL SELECT vocabulary, code FROM openchair.group_language WHERE group_id = ?
            UNION ALL SELECT vocabulary, code FROM openchair.group_stage WHERE group_id = ?
            UNION ALL SELECT vocabulary, code FROM openchair.group_access WHERE group_id = ?
            UNION ALL SELECT approach_vocabulary, approach FROM openchair.support_group WHERE id = ? AND approach IS NOT NULL""";

    private record Code(String vocabulary, String code, String label, boolean offered) {}

    @Inject
    Rows rows;

    /** As they are for a new group. */
    KnownCodes all() {
        List<Code> codes = rows.list(
                Query.of(ALL),
                row -> new Code(row.text("vocabulary"), row.text("code"), row.text("label"), row.flag("offered")));
        return new KnownCodes(labels(codes, true), labels(codes, false));
    }

    /** As they are for a record: a code that was retired stays on the group that carries it. */
    KnownCodes of(HsdsNode record, KnownCodes all) {
        return all.retired().isEmpty()
                ? all
                : record.id("id").map(this::carried).map(all::forGroupWith).orElse(all);
    }

    private Map<String, Set<String>> carried(UUID group) {
        return rows
                .list(
                        Query.of(CARRIED, group, group, group, group, group, group),
                        row -> List.of(row.text("vocabulary"), row.text("code")))
                .stream()
                .collect(Collectors.groupingBy(
                        each -> each.get(0), Collectors.mapping(each -> each.get(1), Collectors.toSet())));
    }

    private static Map<String, Map<String, String>> labels(List<Code> codes, boolean offered) {
        return codes.stream()
                .filter(code -> code.offered() == offered)
                .collect(Collectors.groupingBy(Code::vocabulary, Collectors.toMap(Code::code, Code::label)));
    }
}
