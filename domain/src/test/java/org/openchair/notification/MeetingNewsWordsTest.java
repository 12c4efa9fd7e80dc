package org.openchair.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.session.MeetingDifference;

class MeetingNewsWordsTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T23:30:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-12-03T01:30:00Z");
    private static final List<MeetingDifference> EACH = List.of(
            new MeetingDifference(TUESDAY, WEDNESDAY),
            new MeetingDifference(TUESDAY, null),
            new MeetingDifference(null, WEDNESDAY),
            new MeetingDifference(TUESDAY, TUESDAY));

    @Test
    void says_the_old_and_the_new_time_in_english() {
        assertThat(MeetingNewsWords.in("en").lines(EACH, ZoneId.of("America/New_York")))
                .containsExactly(
                        "Tuesday, December 1, 2026, 6:30 p.m. is moved to Wednesday, December 2, 2026, 8:30 p.m.",
                        "Tuesday, December 1, 2026, 6:30 p.m. is canceled.",
                        "New: Wednesday, December 2, 2026, 8:30 p.m.",
                        "Tuesday, December 1, 2026, 6:30 p.m. is in another place.",
                        "Times: Eastern Time.");
    }

    @Test
    void says_them_in_spanish_to_who_reads_spanish() {
        assertThat(MeetingNewsWords.in("es").lines(EACH, ZoneId.of("America/Phoenix")))
                .containsExactly(
                        "Martes 1 de diciembre de 2026, 4:30 p. m.: pasa al miércoles 2 de diciembre de 2026, 6:30 p. m.",
                        "Martes 1 de diciembre de 2026, 4:30 p. m.: se cancela.",
                        "Nueva fecha: miércoles 2 de diciembre de 2026, 6:30 p. m.",
                        "Martes 1 de diciembre de 2026, 4:30 p. m.: es en otro lugar.",
                        "Horas: hora estándar de las Montañas Rocosas (Arizona).");
    }

    @Test
    void a_long_list_says_how_many_more_there_are() {
        List<MeetingDifference> many = Collections.nCopies(13, EACH.get(1));
        assertThat(MeetingNewsWords.in("en").lines(many, ZoneId.of("UTC")))
                .hasSize(12)
                .contains("And 3 more.");
        assertThat(MeetingNewsWords.in("en").lines(List.of(), ZoneId.of("UTC"))).isEmpty();
    }
}
