package org.openchair.web.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.referral.ReferralView;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.When;

/** Chooses the score that goes with a draft. */
public record AttachPage(ReferralView referral, List<ScoreCourse> courses, AttachedScore attached) {
    /** What is sent when no score goes with it. */
    public static final String NONE = "none";

    private record Named(String name, AssessmentView score) {
        Choice choice() {
            String label = name + ": " + ScoreChart.number(score) + ", " + score.band();
            return new Choice(score.id().toString(), label, When.date(score.takenOn()));
        }
    }

    /** The scores, newest first, and none. */
    public List<Choice> choices() {
        Stream<Choice> scores = courses.stream()
                .flatMap(course -> course.scores().stream().map(score -> new Named(course.name(), score)))
                .sorted(Comparator.comparing((Named each) -> each.score().takenOn())
                        .reversed())
                .map(Named::choice);
        return Stream.concat(scores, Stream.of(Choice.of(NONE, "No score"))).toList();
    }

    /** What is chosen now. */
    public String chosen() {
        return attached.score() == null ? NONE : attached.score().id().toString();
    }
}
