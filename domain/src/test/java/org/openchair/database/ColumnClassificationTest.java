package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** Data is classified when its column is born. */
class ColumnClassificationTest {

    private static final String REPAIR =
            "Add to the column's migration: COMMENT ON COLUMN <column> IS '<class>: <what it is>.'; "
                    + "the class is one of person-identifier, quasi-identifier, sensitive, free-text, open.";

    private static final String UNCLASSIFIED =
            """
            SELECT format('%I.%I.%I', n.nspname, c.relname, a.attname)
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('openchair', 'reporting', 'ledger') AND c.relkind IN ('r', 'v', 'm', 'p')
               AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'
               AND coalesce(col_description(c.oid, a.attnum), '')
                   !~ '^(person-identifier|quasi-identifier|sensitive|free-text|open): [^ ].*[.?]$'
             ORDER BY 1
            """;

    private static final String UNDESCRIBED =
            """
            SELECT format('%I.%I', n.nspname, c.relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('openchair', 'reporting', 'ledger') AND c.relkind IN ('r', 'v', 'm', 'p')
               AND c.relname <> 'flyway_schema_history' AND obj_description(c.oid, 'pg_class') IS NULL
             ORDER BY 1
            """;

    private Connection owner;

    @BeforeEach
    void begin() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void every_column_is_classified() throws SQLException {
        assertThat(names(UNCLASSIFIED)).as(REPAIR).isEmpty();
    }

    @Test
    void every_table_and_view_is_described() throws SQLException {
        assertThat(names(UNDESCRIBED))
                .as("Add COMMENT ON TABLE or VIEW to the migration that creates it.")
                .isEmpty();
    }

    @Test
    void an_unclassified_column_would_be_found() throws SQLException {
        execute("CREATE TABLE openchair.forgotten (secret text)");
        execute("COMMENT ON COLUMN openchair.forgotten.secret IS 'no class given'");

        assertThat(names(UNCLASSIFIED)).containsExactly("openchair.forgotten.secret");
        assertThat(names(UNDESCRIBED)).containsExactly("openchair.forgotten");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
