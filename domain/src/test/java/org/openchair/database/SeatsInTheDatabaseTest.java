package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.referral.KeptWithoutConsent;
import org.openchair.referral.ReferralState;
import org.openchair.testing.TestDatabase;

/** Who holds a seat, and what is kept without consent, is decided in Java; queries ask functions that say the same. */
class SeatsInTheDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void the_database_gives_a_seat_to_the_same_states(ReferralState state) throws SQLException {
        assertThat(answer("SELECT CAST(openchair.seated(?) AS text)", state)).isEqualTo(String.valueOf(state.seated()));
    }

    @ParameterizedTest
    @EnumSource
    void the_database_keeps_the_same_without_consent(ReferralState state) throws SQLException {
        KeptWithoutConsent kept = KeptWithoutConsent.of(state);
        assertThat(answer("SELECT openchair.what_is_kept(?)", state)).isEqualTo(kept == null ? null : kept.name());
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_is_kept_where_one_is_held_and_something_wherever_the_group_has_the_referral(ReferralState state) {
        KeptWithoutConsent kept = KeptWithoutConsent.of(state);
        assertThat(kept == KeptWithoutConsent.SEAT).isEqualTo(state.seated());
        assertThat(kept != null).isEqualTo(state.openToGroup());
    }

    private static String answer(String question, ReferralState state) throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                PreparedStatement query = app.prepareStatement(question)) {
            query.setString(1, state.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
