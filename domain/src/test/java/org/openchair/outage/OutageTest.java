package org.openchair.outage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which errors of the database pass by themselves. */
class OutageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08003", "08006", "57P01", "57P02", "57P03", "53100", "53200", "53300", "25006", "58030",
                "28P01"
            })
    void a_database_that_cannot_serve_is_unavailable(String state) {
        assertThat(Outage.ofSqlState(state)).contains(Outage.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "25P03", "25P04", "40001", "40P01"})
    void a_wait_that_was_cut_short_is_busy(String state) {
        assertThat(Outage.ofSqlState(state)).contains(Outage.BUSY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "23505", "23514", "22021", "42P01", "P0001", "XX000"})
    void a_mistake_in_the_request_or_in_our_code_is_no_outage(String state) {
        assertThat(Outage.ofSqlState(state)).isEmpty();
    }
}
