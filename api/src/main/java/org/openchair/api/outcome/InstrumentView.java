package org.openchair.api.outcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * A questionnaire that can be recorded.
 *
 * @param measures what it measures, such as "depression"
 * @param stem the question above the items; null where the text may not be shown, and only a total can be entered
 * @param items the items' texts; empty without a stem
 * @param options what an item can be answered with; empty without a stem
 * @param minimumAnswered fewest answers that give a score
 * @param acknowledgement whom its use must name, or null
 */
public record InstrumentView(
        String code,
        String version,
        String name,
        String measures,
        String stem,
        List<String> items,
        List<Option> options,
        int minimumAnswered,
        BigDecimal lowest,
        BigDecimal highest,
        String license,
        String acknowledgement) {

    /** An answer, and what it counts. */
    public record Option(int score, String text) {}
}
