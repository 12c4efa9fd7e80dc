package org.openchair.reporting.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.reporting.group.RecordFixture.marks;
import static org.openchair.reporting.group.RecordFixture.shown;
import static org.openchair.reporting.group.RecordFixture.stays;

import org.junit.jupiter.api.Test;
import org.openchair.api.report.GroupRecord.Rate;

/** The rates of a record on examples worked by hand. */
class RecordRatesTest {

    private static final Rate HIDDEN = new Rate(null, null);

    @Test
    void attendance_is_out_of_all_marks_and_without_the_excused_out_of_fewer() {
        GroupStatisticsCells cells = shown(marks(300, 30, 60, 20, 40, 15));
        assertThat(cells.rate("attended", "marked")).isEqualTo(new Rate(75, 400));
        assertThat(cells.rate("attended", "expected")).isEqualTo(new Rate(88, 340));
    }

    @Test
    void a_rate_is_hidden_with_the_few_who_missed_a_session() {
        GroupStatisticsCells cells = shown(marks(300, 30, 20, 4, 20, 3));
        assertThat(cells.rate("attended", "marked")).isEqualTo(HIDDEN);
        assertThat(cells.rate("attended", "expected")).isEqualTo(HIDDEN);
    }

    @Test
    void few_excused_people_hide_the_rate_without_them_or_the_whole() {
        GroupStatisticsCells cells = shown(marks(300, 30, 20, 4, 40, 15));
        assertThat(cells.value("excused")).isNull();
        assertThat(cells.rate("attended", "marked").hidden()
                        || cells.rate("attended", "expected").hidden())
                .isTrue();
    }

    @Test
    void a_group_that_nobody_ever_missed_has_a_rate_of_a_hundred_percent() {
        assertThat(shown(marks(120, 12, 0, 0, 0, 0)).rate("attended", "marked")).isEqualTo(new Rate(100, 120));
    }

    @Test
    void staying_is_out_of_all_who_started() {
        GroupStatisticsCells cells = shown(stays(20, 15, 15, 50));
        assertThat(cells.rate("week4", "started")).isEqualTo(new Rate(80, 100));
        assertThat(cells.rate("week8", "started")).isEqualTo(new Rate(65, 100));
        assertThat(cells.rate("week12", "started")).isEqualTo(new Rate(50, 100));
    }

    @Test
    void the_few_who_left_between_two_weeks_cannot_be_found_by_subtraction() {
        GroupStatisticsCells cells = shown(stays(20, 1, 30, 50));
        assertThat(cells.value("leftInWeeks5To8")).isNull();
        assertThat(cells.value("week4") == null || cells.value("week8") == null).isTrue();
        assertThat(cells.value("leftByWeek4") == null || cells.value("leftByWeek8") == null)
                .isTrue();
    }

    @Test
    void nobody_watched_for_sixteen_weeks_is_a_rate_out_of_none() {
        assertThat(shown(stays(0, 0, 0, 0)).rate("week12", "started")).isEqualTo(new Rate(null, 0));
    }

    @Test
    void the_ledger_gives_back_what_was_shown_and_no_hidden_number() {
        GroupStatisticsCells cells = shown(stays(20, 1, 30, 50));
        assertThat(cells.json()).contains("\"leftInWeeks5To8\":\"[c]\"");
        assertThat(GroupStatisticsCells.read(cells.json())).isEqualTo(cells);
    }
}
