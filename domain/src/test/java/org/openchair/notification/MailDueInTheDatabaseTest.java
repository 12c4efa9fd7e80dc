package org.openchair.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** When a notice is mailed. */
class MailDueInTheDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        // before and after eight in the morning of New York, in winter
        "2026-01-12T12:30:00Z, 2026-01-12T13:00:00Z",
        "2026-01-12T13:00:00Z, 2026-01-13T13:00:00Z",
        // the day on which clocks go forward has eight o'clock an hour earlier
        "2026-03-07T14:00:00Z, 2026-03-08T12:00:00Z",
        // evening in New York is the next day in Greenwich
        "2026-07-02T01:00:00Z, 2026-07-02T12:00:00Z"
    })
    void the_daily_mail_leaves_at_the_time_of_the_persons_own_clock(Instant made, Instant due) throws SQLException {
        assertThat(due("DAILY", made)).isEqualTo(due);
    }

    @Test
    void at_once_is_now_and_none_is_never() throws SQLException {
        Instant now = Instant.parse("2026-01-12T12:30:00Z");
        assertThat(due("AT_ONCE", now)).isEqualTo(now);
        assertThat(due("NONE", now)).isNull();
    }

    @Test
    void who_chose_nothing_gets_no_mail() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                ResultSet rows = owner.createStatement()
                        .executeQuery("SELECT openchair.mail_due(c, now()) FROM (SELECT 1) one"
                                + " LEFT JOIN openchair.notice_choice c ON false")) {
            rows.next();
            assertThat(rows.getObject(1)).isNull();
        }
    }

    private static Instant due(String delivery, Instant made) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                PreparedStatement asked = owner.prepareStatement(
                        "SELECT openchair.mail_due(ROW(gen_random_uuid(), ?, TIME '08:00', 'America/New_York', 'en', 'a@example.org',"
                                + " now())::openchair.notice_choice, ?)")) {
            asked.setString(1, delivery);
            asked.setObject(2, made.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                OffsetDateTime due = rows.getObject(1, OffsetDateTime.class);
                return due == null ? null : due.toInstant();
            }
        }
    }
}
