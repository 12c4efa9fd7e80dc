package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** The platform's clock in the database: the machine's, except where a demonstration lives on another day. */
class ClockInTheDatabaseTest {

    /** Whatever asks the machine instead: views, functions and defaults, by name. */
    private static final String OTHER_CLOCKS =
            """
            SELECT name FROM (
              SELECT 'view ' || v.viewname, v.definition FROM pg_views v WHERE v.schemaname IN ('openchair', 'reporting', 'ledger')
              UNION ALL
              SELECT 'function ' || p.proname, coalesce(p.prosrc, '') || coalesce(pg_get_expr(p.proargdefaults, 0), '')
                FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('openchair', 'reporting', 'ledger')
              UNION ALL
              SELECT 'default of ' || d.adrelid::regclass || '.' || d.adnum, pg_get_expr(d.adbin, d.adrelid)
                FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
               WHERE c.relnamespace::regnamespace::text IN ('openchair', 'reporting', 'ledger')
                 AND c.relname <> 'flyway_schema_history') told (name, definition)
             WHERE regexp_replace(definition, 'clock_timestamp\\(\\) \\+ openchair.clock_ahead', '', 'gi')
                   ~* '(^|[^.a-z_])(now\\(\\)|current_date|current_time|localtime|(clock|statement|transaction)_timestamp)'
             ORDER BY 1""";

    private final TestDatabase database = TestDatabase.start();

    @Test
    void everything_in_the_database_asks_this_one_clock() throws SQLException {
        assertThat(column(OTHER_CLOCKS))
                .as("write openchair.now(), or openchair.today_in(zone)")
                .isEmpty();
    }

    @Test
    void a_second_clock_is_found() throws SQLException {
        try (Connection owner = begun();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE VIEW openchair.of_today AS SELECT current_date AS day");
            statement.execute("CREATE FUNCTION openchair.of_now() RETURNS date LANGUAGE sql AS 'SELECT now()::date'");
            statement.execute("CREATE TABLE openchair.with_default (at timestamptz DEFAULT now())");
            assertThat(column(statement, OTHER_CLOCKS))
                    .containsExactly("default of openchair.with_default.1", "function of_now", "view of_today");
            owner.rollback();
        }
    }

    @Test
    void is_the_machines_unless_a_demonstration_lives_on_another_day() throws SQLException {
        String question = "SELECT openchair.now() = now() + interval '%s', openchair.today_in('UTC') ="
                + " ((now() + interval '%<s') AT TIME ZONE 'UTC')::date";
        try (Connection owner = begun();
                Statement statement = owner.createStatement()) {
            assertThat(column(statement, question.formatted("0"))).containsExactly("t t");
            statement.execute("UPDATE openchair.demo_clock SET ahead_seconds = 40 * 86400");
            assertThat(column(statement, question.formatted("960 hours"))).containsExactly("t t");
            owner.rollback();
        }
    }

    private Connection begun() throws SQLException {
        Connection owner = database.connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        return owner;
    }

    private List<String> column(String query) throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            return column(statement, query);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String line = rows.getString(1);
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    line += " " + rows.getString(i);
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
