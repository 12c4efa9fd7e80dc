package org.openchair.web.patient;

import java.util.Map;
import java.util.Optional;
import org.openchair.api.Problem;

/**
 * The record that has a number already.
 *
 * @param address of its page
 * @param recordNumber as it is written there
 */
public record NumberHolder(String address, String recordNumber) {
    /** The record that a problem names; empty where the problem is another. */
    static Optional<NumberHolder> of(Problem problem) {
        return "record-number-taken".equals(problem.code()) && problem.current() instanceof Map<?, ?> record
                ? Optional.of(new NumberHolder("/patients/" + record.get("id"), "" + record.get("recordNumber")))
                : Optional.empty();
    }
}
