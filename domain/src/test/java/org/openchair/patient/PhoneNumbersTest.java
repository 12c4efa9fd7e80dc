package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.testing.TestDatabase;

/** What is taken for a phone number, by the code and by the database alike. */
class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "212-555-0101",
                "(212) 555-0101",
                " 212.555.0101 ",
                "212 555 01 01",
                "2125550101",
                "1-800-555-0101",
                "+1 (212) 555-0101",
                "555-0101",
                "212–555–0101",
                "212/555-0101",
                "212-555-0101 x 12",
                "212-555-0101 ext. 1234",
                "212-555-0101, extensión 7",
                "555-0101 #3",
                "+52 55 1234 5678",
                "55 1234 5678",
                "0044 20 7946 0958",
                "011 44 20 7946 0958",
                "+442079460958",
                "٢١٢-٥٥٥-٠١٠١"
            })
    void takes_a_phone_number_however_it_is_written(String written) throws SQLException {
        assertThat(PhoneNumbers.isOne(written)).isTrue();
        assertThat(inTheDatabase(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bipolar F31, kills herself, DOB 3/1/85",
                "abc",
                "+",
                "x 12",
                "DOB 3/1/1985",
                "03/01/1985",
                "1985-03-01",
                "030185",
                "123-45-6789",
                "212-555-0101 or 212-555-0102",
                "212-555-0101 (her mother)",
                "call 212-555-0101",
                "212-555-0101 x 12 x 13",
                "212-555-0101 x 12345678",
                "911",
                "+1234567890123456",
                "212-555-0101                              x 12",
                "MSC-900763",
                "555+0101"
            })
    void takes_nothing_else(String written) throws SQLException {
        assertThat(PhoneNumbers.isOne(written)).isFalse();
        assertThat(inTheDatabase(written)).isFalse();
    }

    private static boolean inTheDatabase(String written) throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                PreparedStatement asked = app.prepareStatement("SELECT openchair.is_phone_number(?)")) {
            asked.setString(1, written);
            try (ResultSet answer = asked.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
