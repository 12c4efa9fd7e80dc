package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** What a group is found by is written, but in a transaction that says it is only a trial. */
class TrialsInTheDatabaseTest {

    @ParameterizedTest
    @CsvSource({"off, 1", "on, 0"})
    void a_trial_writes_nothing_for_the_search(String trial, int found) throws SQLException {
        UUID group = UUID.randomUUID();
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("SELECT set_config('openchair.trial', '" + trial + "', true)");
            statement.execute(
                    """
                    INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Trial', now());
                    INSERT INTO openchair.group_focus (group_id, code) VALUES ('%1$s', 'grief')"""
                            .formatted(group));
            assertThat(found(statement, group)).isEqualTo(found);
            app.rollback();
            assertThat(found(statement, group)).isZero();
            try (ResultSet row = statement.executeQuery("SELECT openchair.is_trial()")) {
                row.next();
                assertThat(row.getBoolean(1))
                        .as("a trial ends with its transaction")
                        .isFalse();
            }
        }
    }

    private static int found(Statement statement, UUID group) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*) FROM openchair.group_search WHERE group_id = '" + group + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
