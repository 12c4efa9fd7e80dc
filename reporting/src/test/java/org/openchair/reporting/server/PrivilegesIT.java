package org.openchair.reporting.server;

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

/** What the two database roles of this service can do, tried on every table there is. */
class PrivilegesIT {

    private static final String DENIED = "42501";
    private static final String IS_A_VIEW_OF_SEVERAL_TABLES = "55000";
    private static final String IS_NOT_A_TABLE = "42809";
    private static final String APPEND_ONLY = "23001";

    private final TestDatabase database = TestDatabase.start();

    @Test
    void the_reporting_role_reads_its_views_and_nothing_else() throws SQLException {
        assertThat(readableBy(TestDatabase.REPORTING))
                .containsExactlyInAnyOrder(
                        "reporting.participation_month",
                        "reporting.participation_quarter",
                        "reporting.group_quarter",
                        "reporting.group_record");
    }

    @Test
    void the_ledger_role_reads_the_ledger_and_nothing_else() throws SQLException {
        assertThat(readableBy(TestDatabase.LEDGER))
                .containsExactlyInAnyOrder(
                        "ledger.frozen_table", "ledger.group_record", "ledger.release", "ledger.release_repeated");
    }

    @Test
    void the_reporting_role_writes_nowhere() throws SQLException {
        for (String relation : relations()) {
            assertRefused(TestDatabase.REPORTING, "DELETE FROM " + relation);
            assertRefused(TestDatabase.REPORTING, "TRUNCATE " + relation);
            assertRefused(TestDatabase.REPORTING, "INSERT INTO " + relation + " DEFAULT VALUES");
        }
        assertRefused(TestDatabase.REPORTING, "CREATE TABLE reporting.copy (id integer)");
    }

    @Test
    void the_ledger_role_neither_changes_nor_deletes() throws SQLException {
        for (String table : List.of("ledger.frozen_table", "ledger.group_record", "ledger.release")) {
            assertRefused(TestDatabase.LEDGER, "UPDATE " + table + " SET definition = definition");
            assertRefused(TestDatabase.LEDGER, "DELETE FROM " + table);
            assertRefused(TestDatabase.LEDGER, "TRUNCATE " + table + " CASCADE");
        }
        assertRefused(TestDatabase.LEDGER, "UPDATE ledger.release_repeated SET repeated_at = repeated_at");
        assertRefused(TestDatabase.LEDGER, "DELETE FROM ledger.release_repeated");
        assertRefused(TestDatabase.LEDGER, "TRUNCATE ledger.release_repeated");
    }

    @Test
    void not_even_the_owner_changes_a_row_of_the_ledger() throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO ledger.frozen_table (definition, period, threshold, cells, certificate, jitter_key,"
                            + " frozen_at) VALUES ('test/1', '1999-Q1', 11, '[]', 'none', 'none', now())");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger.frozen_table SET threshold = 5"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo(APPEND_ONLY));
            owner.rollback();
        }
    }

    private List<String> readableBy(String role) throws SQLException {
        List<String> readable = new ArrayList<>();
        for (String relation : relations()) {
            if (refusal(role, "SELECT 1 FROM " + relation + " LIMIT 1") == null) {
                readable.add(relation);
            }
        }
        return readable;
    }

    private void assertRefused(String role, String sql) throws SQLException {
        assertThat(refusal(role, sql)).as(sql).isIn(DENIED, IS_A_VIEW_OF_SEVERAL_TABLES, IS_NOT_A_TABLE);
    }

    /** The SQL state with which a statement is refused, or null when it is not. */
    private String refusal(String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return null;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private List<String> relations() throws SQLException {
        List<String> relations = new ArrayList<>();
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_schema || '.' || table_name"
                                + " FROM information_schema.tables WHERE table_schema IN ('openchair', 'reporting', 'ledger')")) {
            while (rows.next()) {
                relations.add(rows.getString(1));
            }
        }
        assertThat(relations).hasSizeGreaterThan(15);
        return relations;
    }
}
