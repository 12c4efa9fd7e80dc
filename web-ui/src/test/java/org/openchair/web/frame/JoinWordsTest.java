package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tel:+12125550123 | (212) 555-0123
                    tel:2125550123 | (212) 555-0123
                    tel:+1 212-555-0123 | (212) 555-0123
                    tel:(212) 555-0123 | (212) 555-0123
                    tel:+12125550123 x 12 | (212) 555-0123 x 12
                    tel:+525512345678 | +525512345678
                    212-555-0123 | 212-555-0123
                    https://meet.example/abc | https://meet.example/abc
                    """)
    void shows_a_number_as_people_write_it(String link, String shown) {
        assertThat(JoinWords.shown(link)).isEqualTo(shown);
    }

    @Test
    void shows_nothing_where_there_is_none() {
        assertThat(JoinWords.shown(null)).isNull();
    }
}
