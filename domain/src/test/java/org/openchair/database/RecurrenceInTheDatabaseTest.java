package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openchair.directory.recurrence.Recurrence;
import org.openchair.testing.TestDatabase;

/** The database and the domain read the same rules. */
class RecurrenceInTheDatabaseTest {

    private static final List<String> PARTS = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=MONTHLY",
            "FREQ=YEARLY",
            "FREQ=HOURLY",
            "FREQ=",
            "freq=weekly",
            "INTERVAL=1",
            "INTERVAL=0",
            "INTERVAL=400",
            "INTERVAL=401",
            "INTERVAL=-1",
            "COUNT=8",
            "COUNT=4000",
            "COUNT=4001",
            "COUNT=0",
            "UNTIL=20270126",
            "UNTIL=20270126T235959Z",
            "UNTIL=20270126T183000",
            "UNTIL=20270231",
            "UNTIL=20280229",
            "UNTIL=21000229",
            "UNTIL=22000101",
            "UNTIL=18991231",
            "UNTIL=20271326",
            "BYDAY=TU",
            "BYDAY=MO,WE",
            "BYDAY=XX",
            "BYDAY=2TU",
            "BYDAY=+1MO,-1FR",
            "BYDAY=6TU",
            "BYDAY=-4TU",
            "BYDAY=0TU",
            "BYDAY=",
            "BYDAY=TU,",
            "BYMONTHDAY=15",
            "BYMONTHDAY=-31",
            "BYMONTHDAY=32",
            "BYMONTHDAY=0",
            "BYMONTHDAY=1,15",
            "BYMONTH=3",
            "BYMONTH=3,9",
            "BYMONTH=13",
            "BYMONTH=3,3",
            "BYSETPOS=1",
            "BYSETPOS=-1",
            "BYSETPOS=6",
            "BYSETPOS=-4",
            "WKST=SU",
            "WKST=1SU",
            "BYWEEKNO=3",
            "EXDATE=20261225",
            "nonsense",
            "",
            "X=1");

    private static final int TRIES = 20_000;

    @Test
    void both_read_and_refuse_the_same_rules() throws SQLException {
        Random chance = new Random(2026);
        List<String> rules = new ArrayList<>(PARTS);
        for (int i = 0; i < TRIES; i++) {
            rules.add(rule(chance));
        }
        int readable = 0;
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                PreparedStatement asked = owner.prepareStatement(
                        "SELECT rule, openchair.recurrence_readable(rule) AS readable FROM unnest(?) AS rule")) {
            asked.setArray(1, owner.createArrayOf("text", rules.toArray()));
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    String rule = rows.getString("rule");
                    assertThat(rows.getBoolean("readable"))
                            .as(rule)
                            .isEqualTo(Recurrence.stored(rule).isPresent());
                    readable += rows.getBoolean("readable") ? 1 : 0;
                }
            }
        }
        assertThat(readable).isBetween(200, TRIES - 200);
    }

    /** Mostly a frequency and a few parts, in any order. */
    private static String rule(Random chance) {
        List<String> parts = new ArrayList<>();
        parts.add(PARTS.get(chance.nextInt(4)));
        int more = chance.nextInt(4);
        for (int i = 0; i < more; i++) {
            parts.add(chance.nextInt(parts.size() + 1), PARTS.get(4 + chance.nextInt(PARTS.size() - 4)));
        }
        return String.join(";", parts);
    }

    @Test
    void a_rule_that_is_none_is_not_stored_and_one_that_was_stays() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("ALTER TABLE openchair.support_group DISABLE TRIGGER recurrence_is_readable");
            statement.execute("INSERT INTO openchair.support_group (id, status, name, recurrence_rule, updated_at)"
                    + " VALUES (md5('from before')::uuid, 'DRAFT', 'From before', 'FREQ=MINUTELY', now())");
            statement.execute("ALTER TABLE openchair.support_group ENABLE TRIGGER recurrence_is_readable");
            statement.execute(
                    "UPDATE openchair.support_group SET name = 'Still here', recurrence_rule = recurrence_rule"
                            + " WHERE id = md5('from before')::uuid");
            assertThatThrownBy(() -> statement.execute(
                            "UPDATE openchair.support_group SET recurrence_rule = 'FREQ=WEEKLY;BYDAY=XX'"
                                    + " WHERE id = md5('from before')::uuid"))
                    .hasMessageContaining("no rule of meetings");
            owner.rollback();
        }
    }
}
