package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.testing.TestDatabase;

/** The database tells the same of numbers of people as the code does. */
class ToldNumbersInTheDatabaseTest {

    private static final int MOST = 20;

    private final TestDatabase database = TestDatabase.start();

    @Test
    void more_than_a_few_open_seats_are_the_same_in_both() throws SQLException {
        for (int capacity = 1; capacity <= MOST; capacity++) {
            for (int kept = 0; kept <= capacity + 1; kept++) {
                assertThat(told("SELECT openchair.roomy(?, ?)", capacity, kept))
                        .as("%d of %d", kept, capacity)
                        .isEqualTo(Openings.roomy(capacity, kept));
            }
        }
        assertThat(told("SELECT openchair.roomy(?, ?)", null, 3)).isEqualTo(false);
    }

    @Test
    void openings_are_the_same_in_both() throws SQLException {
        String group = "SELECT openchair.openings(g) FROM jsonb_populate_record(NULL::openchair.support_group,"
                + " jsonb_build_object('capacity', ?, 'seats_taken', ?, 'seats_offered', 1)) g";
        for (int capacity = 1; capacity <= MOST; capacity++) {
            for (int taken = 0; taken < capacity; taken++) {
                Openings expected = Openings.of(capacity, taken + 1, false);
                assertThat(told(group, capacity, taken)).isEqualTo(expected.name());
            }
        }
        assertThat(told(group, null, 0)).isNull();
    }

    @Test
    void bands_are_the_same_in_both() throws SQLException {
        for (int people = 0; people <= MOST; people++) {
            assertThat(told("SELECT openchair.waiting_band(?)", people))
                    .isEqualTo(WaitingBand.of(people).name());
        }
    }

    @Test
    void a_new_group_has_room_and_no_one_waits() throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER)) {
            owner.setAutoCommit(false);
            try (PreparedStatement added = owner.prepareStatement(
                    "WITH added AS (INSERT INTO openchair.support_group (id, version, status, name, capacity, updated_at)"
                            + " VALUES (gen_random_uuid(), 1, 'DRAFT', 'New', 9, now()) RETURNING id) SELECT id FROM added")) {
                try (ResultSet id = added.executeQuery()) {
                    id.next();
                    try (PreparedStatement told = owner.prepareStatement(
                            "SELECT roomy || ' ' || waiting FROM openchair.group_told WHERE group_id = ?")) {
                        told.setObject(1, id.getObject(1));
                        try (ResultSet row = told.executeQuery()) {
                            row.next();
                            assertThat(row.getString(1)).isEqualTo("true FEWER_THAN_FIVE");
                        }
                    }
                }
            }
            owner.rollback();
        }
    }

    private Object told(String query, Integer... values) throws SQLException {
        try (Connection app = database.connect(TestDatabase.APP);
                PreparedStatement statement = app.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], java.sql.Types.INTEGER);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }
}
