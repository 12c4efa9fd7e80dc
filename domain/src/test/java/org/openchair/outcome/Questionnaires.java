package org.openchair.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Questionnaires as the migrations define them, for rules that need no database. */
final class Questionnaires {

    private Questionnaires() {}

    static Scale phq9() {
        return lowerIsBetter("27", "10", "6", "0", "5", "10", "15", "20");
    }

    static Scale gad7() {
        return lowerIsBetter("21", "8", "4", "0", "5", "10", "15");
    }

    /** Nine items from 0 to 3, the last of which asks for risk; two may be missing. */
    static Scoring phq9Scoring() {
        return new Scoring(Scoring.Method.SUM, 1, items(9, false, 9), options(0, 3), 7, MissingItems.PRORATE);
    }

    static Scoring who5Scoring() {
        return new Scoring(Scoring.Method.SUM, 4, items(5, false, 0), options(0, 5), 5, MissingItems.REFUSE);
    }

    /** Six items from 1 to 5, every second one reversed. */
    static Scoring brsScoring() {
        return new Scoring(Scoring.Method.MEAN, 1, items(6, true, 0), options(1, 5), 6, MissingItems.REFUSE);
    }

    static Scale who5() {
        return new Scale(
                Direction.HIGHER_IS_BETTER,
                BigDecimal.ZERO,
                new BigDecimal("100"),
                new BigDecimal("52"),
                new BigDecimal("10"),
                ChangeBasis.CONVENTION,
                bands("0", "52"));
    }

    static Scale ucla3() {
        return new Scale(
                Direction.LOWER_IS_BETTER,
                new BigDecimal("3"),
                new BigDecimal("9"),
                new BigDecimal("6"),
                null,
                null,
                bands("3", "6"));
    }

    private static Scale lowerIsBetter(String highest, String cut, String threshold, String... bands) {
        return new Scale(
                Direction.LOWER_IS_BETTER,
                BigDecimal.ZERO,
                new BigDecimal(highest),
                new BigDecimal(cut),
                new BigDecimal(threshold),
                ChangeBasis.RELIABILITY,
                bands(bands));
    }

    private static List<Band> bands(String... from) {
        return IntStream.range(0, from.length)
                .mapToObj(place -> new Band(new BigDecimal(from[place]), "band " + (place + 1)))
                .toList();
    }

    private static List<Item> items(int count, boolean everySecondReversed, int riskItem) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Item(n, "Item " + n, everySecondReversed && n % 2 == 0, n == riskItem ? 1 : null))
                .toList();
    }

    private static List<AnswerOption> options(int lowest, int highest) {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(score -> new AnswerOption(score, "Answer " + score))
                .toList();
    }
}
