package org.openchair.web.patient;

import java.time.LocalDate;
import java.util.Map;
import org.openchair.api.Problem;
import org.openchair.web.frame.When;

/** Words for a birth date that would come after a score: they name the day of the earliest. */
final class ScoreInTheWay {
    private ScoreInTheWay() {}

    /** What the service says, with that day where it names one. */
    static String said(Problem problem) {
        return "scores-before-birth".equals(problem.code())
                        && problem.current() instanceof Map<?, ?> score
                        && score.get("takenOn") instanceof String day
                ? problem.detail() + " The earliest score is from " + When.date(LocalDate.parse(day)) + "."
                : problem.detail();
    }
}
