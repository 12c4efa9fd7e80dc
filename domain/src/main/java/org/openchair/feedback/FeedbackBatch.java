package org.openchair.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ratings that are reported together: those of the rounds that closed in one calendar month, if they have eleven answers or more, or of
 * as many whole months in a row as have. Every session is in at most one batch and a batch never changes, so that no two reports
 * differ by the answers of a few, and no report by the answers of a day.
 *
 * @param firstDay day of its first session
 * @param lastDay day of its last session
 * @param sessions how many sessions
 * @param answers how many people answered
 * @param averages the average rating of each question, to one decimal
 */
public record FeedbackBatch(
        LocalDate firstDay, LocalDate lastDay, int sessions, int answers, Map<FeedbackQuestion, BigDecimal> averages) {

    /** Nothing is reported of fewer answers. */
    public static final int FEWEST_ANSWERS = 11;

    /**
     * What can be reported of these closed rounds, latest first. More months that close later add batches and change none.
     *
     * @param today rounds that closed in its month wait until the month is over; months are those of UTC
     */
    public static List<FeedbackBatch> published(Collection<SessionRatings> closed, LocalDate today) {
        List<FeedbackBatch> batches = new ArrayList<>();
        List<SessionRatings> pool = new ArrayList<>();
        for (List<SessionRatings> month : byMonth(closed, YearMonth.from(today)).values()) {
            pool.addAll(month);
            if (answers(pool) >= FEWEST_ANSWERS) {
                batches.add(of(pool));
                pool.clear();
            }
        }
        batches.sort(Comparator.comparing(FeedbackBatch::lastDay).reversed());
        return batches;
    }

    /** The sum of what is reported anyway; an average that says nothing more. Null when nothing is reported. */
    public static FeedbackBatch together(List<FeedbackBatch> batches) {
        if (batches.isEmpty()) {
            return null;
        }
        return new FeedbackBatch(
                batches.stream()
                        .map(FeedbackBatch::firstDay)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                batches.stream()
                        .map(FeedbackBatch::lastDay)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                batches.stream().mapToInt(FeedbackBatch::sessions).sum(),
                batches.stream().mapToInt(FeedbackBatch::answers).sum(),
                weighted(batches));
    }

    private static SortedMap<YearMonth, List<SessionRatings>> byMonth(
            Collection<SessionRatings> closed, YearMonth present) {
        return closed.stream()
                .filter(session -> session.answers() > 0 && month(session).isBefore(present))
                .collect(Collectors.groupingBy(FeedbackBatch::month, TreeMap::new, Collectors.toList()));
    }

    private static YearMonth month(SessionRatings session) {
        return YearMonth.from(session.closedAt().atOffset(ZoneOffset.UTC));
    }

    private static FeedbackBatch of(List<SessionRatings> sessions) {
        Map<FeedbackQuestion, BigDecimal> averages = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            int sum = sessions.stream()
                    .mapToInt(each -> each.sums().getOrDefault(question, 0))
                    .sum();
            averages.put(question, ratio(BigDecimal.valueOf(sum), answers(sessions)));
        }
        return new FeedbackBatch(
                sessions.stream()
                        .map(SessionRatings::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                sessions.stream()
                        .map(SessionRatings::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                sessions.size(),
                answers(sessions),
                averages);
    }

    private static Map<FeedbackQuestion, BigDecimal> weighted(List<FeedbackBatch> batches) {
        int answers = batches.stream().mapToInt(FeedbackBatch::answers).sum();
        Map<FeedbackQuestion, BigDecimal> averages = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            BigDecimal sum = batches.stream()
                    .map(each -> each.averages().get(question).multiply(BigDecimal.valueOf(each.answers())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            averages.put(question, ratio(sum, answers));
        }
        return averages;
    }

    private static BigDecimal ratio(BigDecimal sum, int answers) {
        return sum.divide(BigDecimal.valueOf(answers), 1, RoundingMode.HALF_UP);
    }

    private static int answers(List<SessionRatings> sessions) {
        return sessions.stream().mapToInt(SessionRatings::answers).sum();
    }
}
