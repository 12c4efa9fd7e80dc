package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2028-02-29", "2038-02-28"})
    void reads_a_date(String text) {
        assertThat(DateInAddress.parse(text, TODAY)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31", "2038-03-01", "+999999999-12-31", "-999999999-01-01", "2027-02-29", "soon", ""})
    void turns_anything_else_away(String text) {
        assertThatThrownBy(() -> DateInAddress.parse(text, TODAY))
                .isInstanceOf(ErrorPageException.class)
                .hasMessageContaining("400");
    }
}
