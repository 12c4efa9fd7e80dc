package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.session.AttendanceOutcome;
import org.openchair.testing.TestDatabase;

/** Which marks count as attended is decided in Java; queries ask a function that says the same. */
class AttendedInTheDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void the_database_counts_the_same_marks_as_attended(AttendanceOutcome outcome) throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                PreparedStatement question = app.prepareStatement("SELECT openchair.attended(?)")) {
            question.setString(1, outcome.name());
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                assertThat(answer.getBoolean(1)).isEqualTo(outcome.attended());
            }
        }
    }
}
