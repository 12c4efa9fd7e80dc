package org.openchair.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;

class FeedbackBatchTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 1);

    @Test
    void a_month_with_eleven_answers_is_reported_and_one_with_ten_is_not() {
        assertThat(FeedbackBatch.published(rounds(5, 5), LATER)).isEmpty();
        assertThat(FeedbackBatch.published(rounds(5, 6), LATER)).hasSize(1);
    }

    @Test
    void a_month_is_reported_once_it_is_over() {
        assertThat(FeedbackBatch.published(rounds(12), LocalDate.of(2026, 3, 31)))
                .isEmpty();
        assertThat(FeedbackBatch.published(rounds(12), LocalDate.of(2026, 4, 1)))
                .hasSize(1);
    }

    @Test
    void months_with_few_answers_wait_until_they_are_eleven_together() {
        List<FeedbackBatch> batches = FeedbackBatch.published(rounds(1, 1, 1, 1, 0, 3, 3, 3, 3, 20), LATER);
        assertThat(batches).extracting(FeedbackBatch::answers).containsExactly(20, 16);
        assertThat(batches).extracting(FeedbackBatch::sessions).containsExactly(1, 8);
        assertThat(batches.get(1).firstDay()).isEqualTo(FIRST);
        assertThat(batches.get(1).lastDay()).isEqualTo(FIRST.plusWeeks(8));
    }

    @Test
    void an_average_is_one_of_people() {
        List<FeedbackBatch> batches = FeedbackBatch.published(List.of(round(0, 12, 46)), LATER);
        assertThat(batches.get(0).averages()).hasSize(4);
        assertThat(batches.get(0).averages().get(FeedbackQuestion.HEARD)).isEqualByComparingTo("3.8");
    }

    @Test
    void together_counts_only_what_is_reported_anyway() {
        List<FeedbackBatch> batches = FeedbackBatch.published(rounds(6, 6, 0, 0, 0, 7), LATER);
        assertThat(FeedbackBatch.together(batches).answers()).isEqualTo(12);
        assertThat(FeedbackBatch.together(List.of())).isNull();
    }

    @Property(tries = 300)
    void nothing_of_fewer_than_eleven_or_of_a_day_ever_follows_from_two_reports(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> answers) {
        List<SessionRatings> all =
                rounds(answers.stream().mapToInt(Integer::intValue).toArray());
        List<FeedbackBatch> before = List.of();
        for (int week = 0; week <= all.size() + 5; week++) {
            LocalDate today = FIRST.plusWeeks(week);
            List<FeedbackBatch> after = FeedbackBatch.published(closedBy(all, today), today);
            assertThat(after).containsAll(before);
            int gained = answers(after) - answers(before);
            assertThat(gained == 0 || gained >= FeedbackBatch.FEWEST_ANSWERS).isTrue();
            assertThat(after).allMatch(batch -> batch.answers() >= FeedbackBatch.FEWEST_ANSWERS);
            assertThat(after).isEqualTo(FeedbackBatch.published(all, today));
            before = after;
        }
    }

    private static List<SessionRatings> closedBy(List<SessionRatings> all, LocalDate today) {
        return all.stream().filter(each -> !each.day().isAfter(today)).toList();
    }

    private static int answers(List<FeedbackBatch> batches) {
        return batches.stream().mapToInt(FeedbackBatch::answers).sum();
    }

    private static List<SessionRatings> rounds(int... answers) {
        List<SessionRatings> rounds = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            rounds.add(round(i, answers[i], answers[i] * 4));
        }
        return rounds;
    }

    private static SessionRatings round(int week, int answers, int sum) {
        Map<FeedbackQuestion, Integer> sums = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            sums.put(question, sum);
        }
        LocalDate day = FIRST.plusWeeks(week);
        return new SessionRatings(Ids.next(), day, Instant.parse(day + "T23:00:00Z"), answers, sums);
    }
}
