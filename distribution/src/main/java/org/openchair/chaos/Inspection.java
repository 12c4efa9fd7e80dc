package org.openchair.chaos;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openchair.chaos.Acknowledged.Kind;
import org.openchair.chaos.Acknowledged.Write;

/** Compares the database with what was acknowledged, and with itself. Each finding should be zero. */
final class Inspection {

    private static final String HERE = " (SELECT id FROM openchair.patient WHERE family_name LIKE 'Chaos %') ";

    /** Rows that say two things at once, each by what it means. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "half: referral whose state is not that of its last event",
                "SELECT count(*) FROM openchair.referral r WHERE r.patient_id IN" + HERE
                        + "AND r.state <> (SELECT e.to_state FROM openchair.referral_event e"
                        + " WHERE e.referral_id = r.id ORDER BY e.position DESC LIMIT 1)");
        RULES.put(
                "half: referral without history, or with a gap in it",
                "SELECT count(*) FROM openchair.referral r WHERE r.patient_id IN" + HERE
                        + "AND (SELECT count(*) = 0 OR max(position) <> count(*)"
                        + " FROM openchair.referral_event e WHERE e.referral_id = r.id)");
        RULES.put(
                "half: accepted without a seat, or a seat without acceptance",
                "SELECT count(*) FROM openchair.referral r LEFT JOIN openchair.enrollment e ON e.referral_id = r.id"
                        + " WHERE r.patient_id IN" + HERE
                        + "AND (r.state IN ('ACCEPTED', 'ATTENDING')) <> (e.id IS NOT NULL)");
        RULES.put(
                "half: sent without consent",
                "SELECT count(*) FROM openchair.referral r WHERE r.patient_id IN" + HERE + "AND r.state <> 'DRAFT'"
                        + " AND NOT EXISTS (SELECT FROM openchair.consent c WHERE c.referral_id = r.id)");
        RULES.put(
                "half: sent without a notice to those who lead the group",
                "SELECT count(*) FROM openchair.referral r WHERE r.patient_id IN" + HERE + "AND r.state <> 'DRAFT'"
                        + " AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.target_id = r.id)");
        RULES.put(
                "half: attendance that differs from the last mark",
                "SELECT count(*) FROM openchair.attendance a JOIN LATERAL (SELECT m.outcome FROM openchair.attendance_mark m"
                        + " WHERE m.session_id = a.session_id AND m.enrollment_id = a.enrollment_id"
                        + " ORDER BY m.version DESC, m.recorded_at DESC LIMIT 1) last ON last.outcome <> a.outcome");
        RULES.put(
                "half: patient without an entry in the audit",
                "SELECT count(*) FROM openchair.patient p WHERE p.family_name LIKE 'Chaos %' AND NOT EXISTS"
                        + " (SELECT FROM openchair.audit_event a WHERE a.patient_id = p.id AND a.action = 'patient.register')");
        RULES.put(
                "doubled: patient registered twice",
                "SELECT count(*) FROM (SELECT FROM openchair.patient WHERE family_name LIKE 'Chaos %'"
                        + " GROUP BY record_number HAVING count(*) > 1) twice");
        RULES.put(
                "doubled: referral sent or accepted twice",
                "SELECT count(*) FROM (SELECT FROM openchair.referral_event e JOIN openchair.referral r ON r.id = e.referral_id"
                        + " WHERE r.patient_id IN" + HERE
                        + "GROUP BY e.referral_id, e.move HAVING count(*) > 1) twice");
        RULES.put(
                "doubled: one registration audited twice",
                "SELECT count(*) FROM (SELECT FROM openchair.audit_event a WHERE a.action = 'patient.register'"
                        + " AND a.patient_id IN" + HERE + "GROUP BY a.patient_id HAVING count(*) > 1) twice");
        RULES.put(
                "seats: count differs from the seats, or exceeds the capacity",
                "SELECT count(*) FROM openchair.support_group g WHERE g.seats_taken + g.seats_offered > g.capacity OR g.seats_taken"
                        + " <> (SELECT count(*) FROM openchair.enrollment e WHERE e.group_id = g.id AND e.state <> 'ENDED')");
        RULES.put("audit: broken chain", "SELECT count(*) FROM openchair.audit_break");
        RULES.put(
                "audit: chain that does not end where its head says",
                "SELECT count(*) FROM openchair.audit_head h WHERE h.seq <> (SELECT max(seq) FROM openchair.audit_event)");
    }

    private static final String GIVEN =
            "SELECT count(*) FROM unnest(CAST(? AS uuid[]), CAST(? AS text[])) AS given (id, content)"
                    + " LEFT JOIN %s kept ON kept.id = given.id AND kept.%s = given.content WHERE kept.id IS NULL";

    private final Connection owner;
    private final Acknowledged acknowledged;

    Inspection(Connection owner, Acknowledged acknowledged) {
        this.owner = owner;
        this.acknowledged = acknowledged;
    }

    /** Findings by what they mean; all zero when nothing was lost, doubled or half written. */
    Map<String, Long> findings() throws SQLException {
        Map<String, Long> findings = new LinkedHashMap<>();
        findings.put("lost: patients", missing(Kind.PATIENT, "openchair.patient", "family_name"));
        findings.put("lost: referrals", missing(Kind.DRAFT, "openchair.referral", "note_to_group"));
        findings.put("lost: moves", missing(Kind.MOVE, "openchair.referral_event", "to_state"));
        findings.put("lost: marks", missing(Kind.MARK, "openchair.attendance_mark", "outcome"));
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            findings.put(rule.getKey(), count(rule.getValue()));
        }
        return findings;
    }

    private long missing(Kind kind, String table, String column) throws SQLException {
        List<Write> writes = acknowledged.writes(kind);
        try (PreparedStatement query = owner.prepareStatement(GIVEN.formatted(table, column))) {
            query.setArray(1, array("uuid", writes, Write::id));
            query.setArray(2, array("text", writes, Write::content));
            return only(query.executeQuery());
        }
    }

    private Array array(String type, List<Write> writes, Function<Write, Object> part) throws SQLException {
        return owner.createArrayOf(type, writes.stream().map(part).toArray());
    }

    private long count(String query) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(query)) {
            return only(prepared.executeQuery());
        }
    }

    private static long only(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }
}
