package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.directory.RedFlagReport;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.directory.GroupStep;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.staff.Role;

/** Red-flag reports in the database. */
@RequestScoped
class Reports {

    private static final String OPEN =
            """
            SELECT r.id, r.reporter_role, r.reporter_subject = ? AS mine, r.note, r.at,
                   (SELECT CAST(json_agg(json_build_object('code', f.code, 'label', f.%s) ORDER BY f.position) AS text)
                      FROM openchair.red_flag_reported x
                      JOIN openchair.red_flag f ON f.code = x.code AND f.version = x.version
                     WHERE x.report_id = r.id) AS flags
              FROM openchair.red_flag_report r
             WHERE r.group_id = ? AND r.reviewed_by IS NULL ORDER BY r.at, r.id""";

    private static final String KEEP = "INSERT INTO openchair.red_flag_report"
            + " (id, group_id, reporter_subject, reporter_role, note, at) VALUES (?, ?, ?, ?, CAST(? AS text), ?)";

    private static final String KEEP_FLAGS = "INSERT INTO openchair.red_flag_reported (report_id, code, version)"
            + " SELECT CAST(? AS uuid), f.code, f.version FROM openchair.red_flag f"
            + " WHERE f.retired_on IS NULL AND f.code = ANY (?)";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    /** Those that nobody has reviewed, oldest first. */
    List<RedFlagReport> open(UUID groupId) {
        String question = "label_es".equals(wording.labelColumn()) ? "question_es" : "question_en";
        return rows.list(
                Query.of(OPEN.formatted(question), caller.subject(), groupId),
                row -> new RedFlagReport(
                        row.id("id"),
                        row.code("reporter_role", Role.class).realmRole(),
                        Boolean.TRUE.equals(row.flag("mine")),
                        row.codeLabels("flags"),
                        row.text("note"),
                        row.instant("at")));
    }

    /** The group that a report of that id is about, or empty when there is none. */
    Optional<UUID> about(UUID reportId) {
        return rows.first(
                Query.of("SELECT group_id FROM openchair.red_flag_report WHERE id = ?", reportId),
                row -> row.id("group_id"));
    }

    void keep(UUID groupId, ReportRedFlags report, GroupStep.Actor reporter, Instant at) {
        rows.change(Query.of(KEEP, report.id(), groupId, reporter.subject(), reporter.role(), report.note(), at));
        rows.change(Query.of(KEEP_FLAGS, report.id(), List.copyOf(report.codes())));
    }

    /** A move of the group settles whatever was reported. */
    void settle(UUID groupId, UUID eventId) {
        rows.change(Query.of(
                "UPDATE openchair.red_flag_report SET reviewed_by = ? WHERE group_id = ? AND reviewed_by IS NULL",
                eventId,
                groupId));
    }
}
