package org.openchair.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.service.data.DirectRows;
import org.openchair.testing.TestDatabase;

class ClosedRoundsTest {

    private final ClosedRounds rounds = new ClosedRounds();

    @Test
    void links_and_sheets_are_forgotten_once_the_round_is_over_and_not_before() throws SQLException {
        rounds.rows = DirectRows.ofTheApplication();
        rounds.clock = Clock.systemUTC();
        UUID open = round("1 hour");
        UUID over = round("-1 hour");
        rounds.forget();
        assertThat(kept("feedback_link", open) + kept("feedback_sheet", open)).isEqualTo(2);
        assertThat(kept("feedback_link", over) + kept("feedback_sheet", over)).isZero();
        assertThat(kept("feedback_round", over)).isEqualTo(1);
    }

    private static UUID round(String closes) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Circle', now());
                    INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                      VALUES ('%1$s', '%1$s', current_date, now(), now() + interval '1 hour', 'HELD');
                    INSERT INTO openchair.feedback_round (session_id, closes_at, most_answers)
                      VALUES ('%1$s', now() + interval '%2$s', 5);
                    INSERT INTO openchair.feedback_link VALUES (sha256('l%1$s'::bytea), '%1$s');
                    INSERT INTO openchair.feedback_sheet VALUES (sha256('s%1$s'::bytea), '%1$s')"""
                            .formatted(id, closes));
        }
        return id;
    }

    private static int kept(String table, UUID session) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM openchair." + table + " WHERE session_id = '" + session + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
