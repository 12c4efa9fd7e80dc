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

    @Test
    void a_session_with_five_answers_is_reported_and_one_with_four_is_not() {
        assertThat(FeedbackBatch.published(rounds(4))).isEmpty();
        assertThat(FeedbackBatch.published(rounds(5))).hasSize(1);
    }

    @Test
    void few_answers_wait_until_they_are_five_together() {
        List<FeedbackBatch> batches = FeedbackBatch.published(rounds(2, 6, 2, 1, 4));
        assertThat(batches).extracting(FeedbackBatch::answers).containsExactly(5, 6);
        assertThat(batches).extracting(FeedbackBatch::sessions).containsExactly(3, 1);
        assertThat(batches.get(0).firstDay()).isEqualTo(FIRST);
        assertThat(batches.get(0).lastDay()).isEqualTo(FIRST.plusWeeks(3));
    }

    @Test
    void an_average_is_one_of_people() {
        List<FeedbackBatch> batches = FeedbackBatch.published(List.of(round(0, 6, 23)));
        assertThat(batches.get(0).averages()).hasSize(4);
        assertThat(batches.get(0).averages().get(FeedbackQuestion.HEARD)).isEqualByComparingTo("3.8");
    }

    @Test
    void together_counts_only_what_is_reported_anyway() {
        List<FeedbackBatch> batches = FeedbackBatch.published(rounds(5, 3, 7));
        assertThat(FeedbackBatch.together(batches).answers()).isEqualTo(12);
        assertThat(FeedbackBatch.together(List.of())).isNull();
    }

    @Property(tries = 300)
    void nothing_of_fewer_than_five_ever_follows_from_two_reports(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 9) Integer> answers) {
        List<SessionRatings> all =
                rounds(answers.stream().mapToInt(Integer::intValue).toArray());
        List<FeedbackBatch> before = List.of();
        for (int closed = 1; closed <= all.size(); closed++) {
            List<FeedbackBatch> after = FeedbackBatch.published(all.subList(0, closed));
            assertThat(after).containsAll(before);
            int gained = answers(after) - answers(before);
            assertThat(gained == 0 || gained >= FeedbackBatch.FEWEST_ANSWERS).isTrue();
            assertThat(after).allMatch(batch -> batch.answers() >= FeedbackBatch.FEWEST_ANSWERS);
            before = after;
        }
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
