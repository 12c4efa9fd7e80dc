package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=TU | 18:30 | Every Tuesday, 6:30 p.m. | Cada martes, 6:30 p. m.",
                "FREQ=WEEKLY;BYDAY=TU,TH | 09:05 | Every Tuesday and Thursday, 9:05 a.m. | Cada martes y jueves, 9:05 a. m.",
                "FREQ=WEEKLY;BYDAY=MO,WE,SU | 00:00 | Every Monday, Wednesday and Sunday, 12:00 a.m. | Cada lunes, miércoles y domingo, 12:00 a. m.",
                "FREQ=WEEKLY | 12:00 | Every Thursday, 12:00 p.m. | Cada jueves, 12:00 p. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | 10:00 | Every second Saturday, 10:00 a.m. | Cada dos semanas, los sábados, 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH | 10:00 | Every second week on Tuesday and Thursday, 10:00 a.m. | Cada dos semanas, los martes y jueves, 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA | 10:00 | Every 3 weeks on Saturday, 10:00 a.m. | Cada 3 semanas, los sábados, 10:00 a. m.",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 10:00 | Monday to Friday, 10:00 a.m. | De lunes a viernes, 10:00 a. m.",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | 10:00 | Monday to Friday, 10:00 a.m. | De lunes a viernes, 10:00 a. m.",
                "FREQ=DAILY;BYDAY=SA,SU | 10:00 | Every Saturday and Sunday, 10:00 a.m. | Cada sábado y domingo, 10:00 a. m.",
                "FREQ=WEEKLY;BYDAY=TU;BYMONTH=6,7 | 10:00 | Every Tuesday, only in June and July, 10:00 a.m. | Cada martes, solo en junio y julio, 10:00 a. m.",
                "FREQ=DAILY | 07:00 | Every day, 7:00 a.m. | Todos los días, 7:00 a. m.",
                "FREQ=DAILY;INTERVAL=2 | 07:00 | Every second day, 7:00 a.m. | Cada dos días, 7:00 a. m.",
                "FREQ=MONTHLY;BYDAY=2TU | 17:00 | Second Tuesday of each month, 5:00 p.m. | Segundo martes de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=1TU,3TU | 18:30 | First and third Tuesday of each month, 6:30 p.m. | Primer y tercer martes de cada mes, 6:30 p. m.",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU | 18:30 | Second Tuesday of every second month, 6:30 p.m. | Segundo martes del mes, cada dos meses, 6:30 p. m.",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1SU | 18:30 | Last Sunday of the month, every 3 months, 6:30 p.m. | Último domingo del mes, cada 3 meses, 6:30 p. m.",
                "FREQ=MONTHLY;BYDAY=1MO,3TH | 18:30 | First Monday and third Thursday of each month, 6:30 p.m. | Primer lunes y tercer jueves de cada mes, 6:30 p. m.",
                "FREQ=MONTHLY;BYDAY=TU | 18:30 | Every Tuesday, 6:30 p.m. | Cada martes, 6:30 p. m.",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 18:30 | Every Tuesday of every second month, 6:30 p.m. | Cada martes del mes, cada dos meses, 6:30 p. m.",
                "FREQ=MONTHLY;BYDAY=-1FR | 17:00 | Last Friday of each month, 5:00 p.m. | Último viernes de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 17:00 | Last weekday (Monday to Friday) of each month, 5:00 p.m. | Último día entre semana (de lunes a viernes) de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3 | 17:00 | First and third Tuesday of each month, 5:00 p.m. | Primer y tercer martes de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1 | 17:00 | First Saturday or Sunday of each month, 5:00 p.m. | Primer sábado o domingo de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,-1 | 17:00 | First and last Saturday or Sunday of each month, 5:00 p.m. | Primer y último sábado o domingo de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2 | 17:00 | Second of all Tuesdays and Thursdays of each month, 5:00 p.m. | Segundo de todos los martes y jueves de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,3 | 17:00 | First and third of all Saturdays and Sundays of each month, 5:00 p.m. | Primero y tercero de todos los sábados y domingos de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,WE,FR;BYSETPOS=-2 | 17:00 | Second-to-last of all Mondays, Wednesdays and Fridays of every second month, 5:00 p.m. | Penúltimo de todos los lunes, miércoles y viernes del mes, cada dos meses, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2 | 17:00 | Second weekday (Monday to Friday) of each month, 5:00 p.m. | Segundo día entre semana (de lunes a viernes) de cada mes, 5:00 p. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU | 10:00 | Every second week on Sunday and Tuesday (weeks begin on Sunday), 10:00 a.m. | Cada dos semanas, los domingos y martes (la semana empieza el domingo), 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU | 10:00 | Every second week on Tuesday and Sunday (weeks begin on Monday), 10:00 a.m. | Cada dos semanas, los martes y domingos (la semana empieza el lunes), 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;WKST=TH | 10:00 | Every 3 weeks on Thursday and Tuesday (weeks begin on Thursday), 10:00 a.m. | Cada 3 semanas, los jueves y martes (la semana empieza el jueves), 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU | 10:00 | Every second week on Tuesday and Thursday, 10:00 a.m. | Cada dos semanas, los martes y jueves, 10:00 a. m.",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU | 10:00 | Every second Sunday, 10:00 a.m. | Cada dos semanas, los domingos, 10:00 a. m.",
                "FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU | 10:00 | Every Tuesday and Sunday, 10:00 a.m. | Cada martes y domingo, 10:00 a. m.",
                "FREQ=DAILY;COUNT=1200 | 10:00 | Every day, 10:00 a.m., 1,200 meetings through April 14, 2029 | Todos los días, 10:00 a. m., 1,200 reuniones hasta el 14 de abril de 2029",
                "FREQ=MONTHLY;BYMONTHDAY=15 | 17:00 | Day 15 of each month, 5:00 p.m. | Día 15 de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=15,1 | 17:00 | Days 1 and 15 of each month, 5:00 p.m. | Días 1 y 15 de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 17:00 | Last day of each month, 5:00 p.m. | Último día de cada mes, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=31 | 17:00 | Day 31 of each month, except when there is none, 5:00 p.m. | Día 31 de cada mes, salvo cuando no lo hay, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=15,31 | 17:00 | Days 15 and 31 of each month, except those that a month does not have, 5:00 p.m. | Días 15 y 31 de cada mes, salvo los que un mes no tiene, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=1,3 | 17:00 | Day 31 of each January and March, 5:00 p.m. | Día 31 de cada enero y marzo, 5:00 p. m.",
                "FREQ=MONTHLY;BYDAY=5TU | 17:00 | Fifth Tuesday of each month, except when there is none, 5:00 p.m. | Quinto martes de cada mes, salvo cuando no lo hay, 5:00 p. m.",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 17:00 | Every year on February 29, except when there is none, 5:00 p.m. | Cada año el 29 de febrero, salvo cuando no lo hay, 5:00 p. m.",
                "FREQ=MONTHLY;INTERVAL=12 | 17:00 | Every year on January 1, 5:00 p.m. | Cada año el 1 de enero, 5:00 p. m.",
                "FREQ=MONTHLY;INTERVAL=12;BYDAY=2TU | 17:00 | Second Tuesday of each January, 5:00 p.m. | Segundo martes de cada enero, 5:00 p. m.",
                "FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=5 | 17:00 | Every second year on January 5, 5:00 p.m. | Cada dos años el 5 de enero, 5:00 p. m.",
                "FREQ=DAILY;INTERVAL=7 | 17:00 | Every Thursday, 5:00 p.m. | Cada jueves, 5:00 p. m.",
                "FREQ=DAILY;INTERVAL=14 | 17:00 | Every second Thursday, 5:00 p.m. | Cada dos semanas, los jueves, 5:00 p. m.",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR | 17:00 | Day 13 of each month, only on Friday, 5:00 p.m. | Día 13 de cada mes, solo los viernes, 5:00 p. m.",
                "FREQ=MONTHLY | 17:00 | Day 1 of each month, 5:00 p.m. | Día 1 de cada mes, 5:00 p. m.",
                "FREQ=YEARLY | 17:00 | Every year on January 1, 5:00 p.m. | Cada año el 1 de enero, 5:00 p. m.",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=31 | 17:00 | Every second year on March 31, 5:00 p.m. | Cada dos años el 31 de marzo, 5:00 p. m.",
                "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1TU | 17:00 | First Tuesday of each March and September, 5:00 p.m. | Primer martes de cada marzo y septiembre, 5:00 p. m.",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260126 | 17:00 | Every Tuesday, 5:00 p.m., through January 20, 2026 | Cada martes, 5:00 p. m., hasta el 20 de enero de 2026",
                "FREQ=WEEKLY;BYDAY=TU;COUNT=8 | 17:00 | Every Tuesday, 5:00 p.m., 8 meetings through February 24, 2026 | Cada martes, 5:00 p. m., 8 reuniones hasta el 24 de febrero de 2026",
                "FREQ=WEEKLY;BYDAY=TU;COUNT=1 | 17:00 | Tuesday, January 6, 2026, 5:00 p.m. | Martes 6 de enero de 2026, 5:00 p. m."
            })
    void says_a_schedule_as_people_do(String rule, String time, String english, String spanish) {
        Schedule schedule = new Schedule(NEW_YORK, rule, LocalDate.of(2026, 1, 1), LocalTime.parse(time), 60);
        assertThat(ScheduleWords.in(Locale.ENGLISH).of(schedule)).isEqualTo(english);
        assertThat(ScheduleWords.in(SPANISH).of(schedule)).isEqualTo(spanish);
        assertThat(ScheduleWords.in(Locale.FRENCH).of(schedule)).isEqualTo(english);
    }

    @Test
    void a_day_that_some_month_does_not_have_is_said_to_be_skipped() {
        for (int day = -31; day <= 31; day++) {
            if (day != 0) {
                Schedule monthly = new Schedule(
                        NEW_YORK, "FREQ=MONTHLY;BYMONTHDAY=" + day, LocalDate.of(2026, 1, 1), LocalTime.NOON, 60);
                boolean inEveryMonth = monthly.meetings(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))
                                .size()
                        == 12;
                assertThat(ScheduleWords.in(Locale.US).of(monthly).contains("except when there is none"))
                        .as("day " + day)
                        .isEqualTo(!inEveryMonth);
                assertThat(ScheduleWords.in(SPANISH).of(monthly).contains("salvo cuando no lo hay"))
                        .isEqualTo(!inEveryMonth);
            }
        }
    }

    @Test
    void the_time_zone_stands_with_the_time_and_before_the_end() {
        Schedule eight = new Schedule(
                NEW_YORK, "FREQ=WEEKLY;BYDAY=TU;COUNT=8", LocalDate.of(2026, 12, 1), LocalTime.of(18, 30), 90);
        assertThat(ScheduleWords.in(Locale.US).withZone(eight))
                .isEqualTo("Every Tuesday, 6:30 p.m. (Eastern Time), 8 meetings through January 19, 2027");
        assertThat(ScheduleWords.in(SPANISH).withZone(eight))
                .isEqualTo("Cada martes, 6:30 p. m. (hora oriental), 8 reuniones hasta el 19 de enero de 2027");
    }
}
