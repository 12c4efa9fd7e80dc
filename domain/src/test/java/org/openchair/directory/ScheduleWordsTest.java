package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=TU | 18:30 | Every Tuesday, 6:30 p.m. | Cada martes, 6:30 p. m.",
                "FREQ=WEEKLY;BYDAY=TU,TH | 09:05 | Every Tuesday and Thursday, 9:05 a.m. | Cada martes y jueves, 9:05 a. m.",
                "FREQ=WEEKLY;BYDAY=MO,WE,SU | 00:00 | Every Monday, Wednesday and Sunday, 12:00 a.m. | Cada lunes, miércoles y domingo, 12:00 a. m.",
                "FREQ=WEEKLY | 12:00 | Every Thursday, 12:00 p.m. | Cada jueves, 12:00 p. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | 10:00 | Every second Saturday, 10:00 a.m. | Un sábado sí y otro no, 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA | 10:00 | Saturday, every 3 weeks, 10:00 a.m. | sábado, cada 3 semanas, 10:00 a. m.",
                "FREQ=DAILY | 07:00 | Every day, 7:00 a.m. | Todos los días, 7:00 a. m.",
                "FREQ=MONTHLY;BYDAY=2TU | 17:00 | Second Tuesday of each month, 5:00 p.m. | Segundo martes de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=-1FR | 17:00 | Last Friday of each month, 5:00 p.m. | Último viernes de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=15 | 17:00 | Day 15 of each month, 5:00 p.m. | El día 15 de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY | 17:00 | Day 1 of each month, 5:00 p.m. | El día 1 de cada mes, 5:00 p. m.",
                "FREQ=YEARLY | 17:00 | Several times, 5:00 p.m. | Varias veces, 5:00 p. m."
            })
    void says_a_schedule_as_people_do(String rule, String time, String english, String spanish) {
        Schedule schedule =
                new Schedule(ZoneId.of("America/New_York"), rule, LocalDate.of(2026, 1, 1), LocalTime.parse(time), 60);
        assertThat(ScheduleWords.in(Locale.ENGLISH).of(schedule)).isEqualTo(english);
        assertThat(ScheduleWords.in(Locale.forLanguageTag("es-MX")).of(schedule))
                .isEqualTo(spanish);
        assertThat(ScheduleWords.in(Locale.FRENCH).withZone(schedule)).isEqualTo(english + " (Eastern Time)");
    }
}
