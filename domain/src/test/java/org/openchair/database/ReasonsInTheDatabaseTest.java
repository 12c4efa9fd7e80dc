package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.referral.ReasonGroup;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.WaitlistReadiness;
import org.openchair.testing.TestDatabase;

/** The reasons of moves are data, and complete. */
class ReasonsInTheDatabaseTest {

    private final TestDatabase database = TestDatabase.start();

    @ParameterizedTest
    @EnumSource(ReferralMove.class)
    void every_move_that_needs_a_reason_has_several_and_no_other_has_any(ReferralMove move) throws SQLException {
        List<String> groups = groups(move);
        if (move.needsReason()) {
            assertThat(groups).hasSizeGreaterThanOrEqualTo(4).allSatisfy(ReasonGroup::valueOf);
        } else {
            assertThat(groups).isEmpty();
        }
    }

    @Test
    void whoever_waits_for_a_seat_and_what_ends_an_offer_are_reasons_that_exist() throws SQLException {
        try (Connection app = database.connect(TestDatabase.APP);
                PreparedStatement query = app.prepareStatement(
                        "SELECT count(DISTINCT code) FROM openchair.reference_code"
                                + " WHERE vocabulary IN ('waitlist-reason', 'return-to-waitlist-reason') AND code = ANY (?)")) {
            List<String> codes = new ArrayList<>(WaitlistReadiness.FOR_A_SEAT);
            codes.add(WaitlistReadiness.OFFER_EXPIRED);
            query.setArray(1, app.createArrayOf("text", codes.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(codes.size());
            }
        }
    }

    private List<String> groups(ReferralMove move) throws SQLException {
        try (Connection app = database.connect(TestDatabase.APP);
                PreparedStatement query = app.prepareStatement(
                        "SELECT reason_group FROM openchair.reference_code WHERE vocabulary = ? AND label_en <> label_es")) {
            query.setString(1, move.reasonVocabulary());
            try (ResultSet rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
