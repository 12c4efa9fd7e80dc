package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** What each database role can do, as granted, not as promised. */
class RightsTest {

    private final TestDatabase database = TestDatabase.start();

    @Test
    void the_reporting_role_selects_from_the_deidentified_views_and_nothing_else() throws SQLException {
        assertThat(rightsOf(TestDatabase.REPORTING))
                .isNotEmpty()
                .allMatch(right -> right.startsWith("reporting.") && right.endsWith(" SELECT"));
    }

    @Test
    void the_reporting_role_is_refused_the_patients_table() throws SQLException {
        try (Connection reporting = database.connect(TestDatabase.REPORTING);
                Statement statement = reporting.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM openchair.patient"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_ledger_role_appends_and_reads_and_nothing_else() throws SQLException {
        assertThat(rightsOf(TestDatabase.LEDGER))
                .isNotEmpty()
                .allMatch(right ->
                        right.startsWith("ledger.") && (right.endsWith(" SELECT") || right.endsWith(" INSERT")));
    }

    @Test
    void the_application_cannot_change_history() throws SQLException {
        assertThat(rightsOf(TestDatabase.APP))
                .contains("openchair.audit_event INSERT", "openchair.referral_event INSERT")
                .doesNotContain(
                        "openchair.audit_event UPDATE",
                        "openchair.audit_event DELETE",
                        "openchair.audit_head UPDATE",
                        "openchair.consent UPDATE",
                        "openchair.consent_withdrawal UPDATE",
                        "openchair.consent_withdrawal DELETE",
                        "openchair.assessment UPDATE",
                        "openchair.attendance_mark UPDATE",
                        "openchair.attendance_mark DELETE",
                        "openchair.assessment DELETE",
                        "openchair.group_event UPDATE",
                        "openchair.group_event DELETE",
                        "openchair.schedule_exception UPDATE",
                        "openchair.schedule_exception DELETE",
                        "openchair.closing_day UPDATE",
                        "openchair.closing_day DELETE",
                        "openchair.vetting_answer UPDATE",
                        "openchair.red_flag_report UPDATE",
                        "openchair.red_flag_report DELETE",
                        "openchair.notice DELETE",
                        "openchair.outgoing_mail DELETE",
                        "openchair.referral_event UPDATE",
                        "openchair.referral_event DELETE");
    }

    @Test
    void even_the_owner_cannot_change_the_audit_log() throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("INSERT INTO openchair.audit_event (at, actor_subject, actor_role, action, resource)"
                    + " VALUES (now(), 'somebody', 'administrator', 'read', 'audit')");
            assertThatThrownBy(() -> statement.execute("DELETE FROM openchair.audit_event"))
                    .hasMessageContaining("never changed or deleted");
            owner.rollback();
        }
    }

    @Test
    void a_tampered_audit_event_breaks_the_chain() throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (int i = 0; i < 3; i++) {
                statement.execute("INSERT INTO openchair.audit_event (at, actor_subject, actor_role, action, resource)"
                        + " VALUES (now(), 'somebody', 'administrator', 'read', 'audit')");
            }
            assertThat(count(statement, "SELECT count(*) FROM openchair.audit_break"))
                    .isZero();
            statement.execute("ALTER TABLE openchair.audit_event DISABLE TRIGGER audit_event_is_history");
            statement.execute("UPDATE openchair.audit_event SET actor_subject = 'somebody else'"
                    + " WHERE seq = (SELECT max(seq) - 1 FROM openchair.audit_event)");
            assertThat(count(statement, "SELECT count(*) FROM openchair.audit_break"))
                    .isEqualTo(1);
            owner.rollback();
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> rightsOf(String role) throws SQLException {
        List<String> rights = new ArrayList<>();
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_schema || '.' || table_name || ' ' || privilege_type FROM information_schema.table_privileges"
                                + " WHERE grantee IN (current_user, 'PUBLIC') AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
        }
        return rights;
    }
}
