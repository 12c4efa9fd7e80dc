package org.openchair.service.letter;

import java.math.BigDecimal;
import org.openchair.outcome.Change;
import org.openchair.outcome.ChangeBasis;
import org.openchair.outcome.Course;
import org.openchair.outcome.Course.Point;
import org.openchair.outcome.Scale;
import org.openchair.outcome.Score;

/**
 * What the scores on one questionnaire say, in words.
 *
 * @param name of the questionnaire
 * @param measures what it measures
 * @param course from where the person stood when referred
 */
record ScoreStory(String name, String measures, Course course) {

    /** One or two sentences, with the dates, the bands and what the difference means. */
    String told() {
        String opening = name + " (" + measures + "): ";
        return course.change() == Change.NOT_ENOUGH_SCORES
                ? opening + stated(course.last()) + ". There is no second score to compare it with."
                : opening + stated(course.first()) + "; " + stated(course.last()) + ". " + meaning();
    }

    private String stated(Point point) {
        Scale scale = course.scale();
        return Score.plain(point.score()) + " on " + LetterWords.date(point.takenOn()) + " ("
                + scale.band(point.score()).label() + ")";
    }

    private String meaning() {
        return switch (course.change()) {
            case IMPROVEMENT -> difference() + ": " + kind() + " improvement" + threshold() + ".";
            case DETERIORATION -> difference() + ": " + kind() + " deterioration" + threshold() + ".";
            case NONE -> difference() + ": no " + kind() + " change" + threshold() + ".";
            case NO_THRESHOLD -> difference() + ". There is no agreed threshold for change on this measure.";
            case NOT_ENOUGH_SCORES -> "";
        };
    }

    private String difference() {
        BigDecimal difference = course.last().score().subtract(course.first().score());
        if (difference.signum() == 0) {
            return "The same score";
        }
        String way = difference.signum() < 0 ? "A fall of " : "A rise of ";
        return way + Score.plain(difference.abs());
    }

    private String kind() {
        return course.scale().changeBasis() == ChangeBasis.RELIABILITY ? "reliable" : "noteworthy";
    }

    private String threshold() {
        String by = course.scale().changeBasis() == ChangeBasis.RELIABILITY ? "" : " by convention";
        return " (" + Score.plain(course.scale().changeThreshold()) + " or more counts" + by + ")";
    }
}
