package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.testing.TestDatabase;

/** What a clinic is told that does not hear whether people come is decided in Java; queries ask functions that say the same. */
class ToldInTheDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void the_database_tells_the_same_state(ReferralState state) throws SQLException {
        assertThat(answer("SELECT openchair.told_state(?, true)", state)).isEqualTo(state.name());
        assertThat(answer("SELECT openchair.told_state(?, false)", state))
                .isEqualTo(state.told(false).name());
        assertThat(state.told(true)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void the_database_leaves_out_the_same_moves(ReferralMove move) throws SQLException {
        assertThat(answer("SELECT CAST(openchair.tells_of_coming(?) AS text)", move))
                .isEqualTo(String.valueOf(move.toldAs().isEmpty()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_ends_or_holds_a_seat_as_what_is_true(ReferralState state) {
        ReferralState told = state.told(false);
        assertThat(told.ended()).isEqualTo(state.ended());
        assertThat(told.seated()).isEqualTo(state.seated());
        assertThat(told.told(false)).isEqualTo(told);
    }

    private static String answer(String question, Enum<?> of) throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                PreparedStatement query = app.prepareStatement(question)) {
            query.setString(1, of.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
