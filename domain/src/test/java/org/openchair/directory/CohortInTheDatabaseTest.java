package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** Which groups are cohorts, and which have begun, is decided in Java; queries ask functions that say the same. */
class CohortInTheDatabaseTest {

    private static final String ANSWER =
            """
            SELECT openchair.is_cohort(g), openchair.cohort_has_begun(g), openchair.today_in('America/New_York')
              FROM jsonb_populate_record(NULL::openchair.support_group, jsonb_build_object('enrollment', CAST(? AS text),
                     'cohort_starts_on', CAST(? AS date), 'cohort_ends_on', CAST(? AS date), 'time_zone', 'America/New_York')) g""";

    @Test
    void both_sides_agree_on_every_combination_of_what_is_said_and_when() throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                PreparedStatement question = app.prepareStatement(ANSWER)) {
            LocalDate today = today(app);
            for (EnrollmentKind kind : new EnrollmentKind[] {null, EnrollmentKind.OPEN, EnrollmentKind.CLOSED_COHORT}) {
                for (Integer starts : Arrays.asList(null, -30, -1, 0, 1, 30)) {
                    for (Integer ends : Arrays.asList(null, -30, -1, 0, 1, 30)) {
                        compare(question, kind, day(today, starts), day(today, ends));
                    }
                }
            }
        }
    }

    private static void compare(PreparedStatement question, EnrollmentKind kind, LocalDate starts, LocalDate ends)
            throws SQLException {
        Joining joining = new Joining(kind, starts, ends, null, null, null, null);
        question.setString(1, kind == null ? null : kind.name());
        question.setDate(2, starts == null ? null : Date.valueOf(starts));
        question.setDate(3, ends == null ? null : Date.valueOf(ends));
        try (ResultSet row = question.executeQuery()) {
            row.next();
            String which = kind + " from " + starts + " to " + ends;
            assertThat(row.getObject(1)).as(which).isEqualTo(joining.cohort());
            assertThat(row.getObject(2))
                    .as(which)
                    .isEqualTo(joining.closedOn(row.getDate(3).toLocalDate()));
        }
    }

    private static LocalDate today(Connection app) throws SQLException {
        try (PreparedStatement asked = app.prepareStatement("SELECT openchair.today_in('America/New_York')");
                ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getDate(1).toLocalDate();
        }
    }

    private static LocalDate day(LocalDate today, Integer distance) {
        return distance == null ? null : today.plusDays(distance);
    }
}
