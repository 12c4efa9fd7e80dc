package org.openchair.web.outcome;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.outcome.Change;
import org.openchair.outcome.ChangeBasis;
import org.openchair.web.frame.When;

/**
 * A patient's scores on one questionnaire as a picture: the bands behind, the scores in front, each with its number.
 *
 * @param course the scores, oldest first
 */
public record ScoreChart(ScoreCourse course) {
    /** Width of the picture, in its own units. */
    public static final int WIDTH = 640;

    /** Height of the picture, in its own units. */
    public static final int HEIGHT = 260;

    private static final int LEFT = 12;
    private static final int RIGHT = 470;
    private static final int TOP = 16;
    private static final int BOTTOM = 220;
    private static final int MOST_NUMBERS = 8;

    /** A range of scores, drawn as a strip. */
    public record Strip(int place, String label, double y, double height) {
        /** Where its name stands. */
        public double middle() {
            return y + height / 2 + 4;
        }
    }

    /** A score, drawn as a dot. */
    public record Dot(double x, double y, String number) {
        /** Where its number stands: above it, or below where there is no room. */
        public double numberY() {
            return y - 10 < TOP + 4 ? y + 22 : y - 10;
        }
    }

    /** What the scores say, as a sentence. */
    public String title() {
        String first = number(course.scores().get(0));
        String last = number(course.last());
        String name = course.name() + " (" + course.measures() + ")";
        if (course.change() == Change.NOT_ENOUGH_SCORES) {
            return name + " is " + last + ", " + course.last().band();
        }
        return name + way(first, last) + ": " + meaning();
    }

    private String way(String first, String last) {
        int side = course.last().score().compareTo(course.scores().get(0).score());
        if (side == 0) {
            return " is " + last + " as at first";
        }
        return (side < 0 ? " fell from " : " rose from ") + first + " to " + last;
    }

    private String meaning() {
        String kind = course.changeBasis() == ChangeBasis.RELIABILITY ? "reliable" : "noteworthy";
        return switch (course.change()) {
            case IMPROVEMENT -> kind + " improvement";
            case DETERIORATION -> kind + " deterioration";
            case NONE -> "no " + kind + " change";
            case NO_THRESHOLD -> "there is no agreed threshold for change";
            case NOT_ENOUGH_SCORES -> "one score only";
        };
    }

    /** What the figure rests on: how many scores, on what range, and what counts as change. */
    public String basis() {
        String range = " on a scale from " + plain(course.lowest()) + " to " + plain(course.highest());
        String counts = course.changeThreshold() == null
                ? ""
                : ". A difference of " + plain(course.changeThreshold()) + " or more counts as change";
        return "n = " + course.scores().size() + (course.scores().size() == 1 ? " score" : " scores") + range + counts
                + ".";
    }

    /** The strips, from the lowest. */
    public List<Strip> strips() {
        List<ScoreCourse.Band> bands = course.bands();
        return IntStream.range(0, bands.size())
                .mapToObj(place -> {
                    BigDecimal to =
                            place + 1 < bands.size() ? bands.get(place + 1).from() : course.highest();
                    double top = y(to);
                    double bottom = y(bands.get(place).from());
                    return new Strip(place, bands.get(place).label(), top, bottom - top);
                })
                .toList();
    }

    /** The dots, oldest first; of many, only the first and the last carry a number. */
    public List<Dot> dots() {
        List<AssessmentView> scores = course.scores();
        return IntStream.range(0, scores.size())
                .mapToObj(place -> {
                    boolean numbered = scores.size() <= MOST_NUMBERS || place == 0 || place == scores.size() - 1;
                    AssessmentView score = scores.get(place);
                    return new Dot(x(score), y(score.score()), numbered ? number(score) : "");
                })
                .toList();
    }

    /** The line from dot to dot. */
    public String line() {
        return dots().stream()
                .map(dot -> written(dot.x()) + "," + written(dot.y()))
                .collect(Collectors.joining(" "));
    }

    /** The day of the first score. */
    public String from() {
        return When.date(course.scores().get(0).takenOn());
    }

    /** The day of the last score. */
    public String to() {
        return When.date(course.last().takenOn());
    }

    /** Whether the scores span more than a day, so that both ends are named. */
    public boolean spans() {
        return days() > 0;
    }

    /** A length as SVG writes it. */
    public static String written(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** A score's number, without empty decimals. */
    public static String number(AssessmentView score) {
        return plain(score.score());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private long days() {
        return ChronoUnit.DAYS.between(
                course.scores().get(0).takenOn(), course.last().takenOn());
    }

    private double x(AssessmentView score) {
        int room = RIGHT - LEFT - 60;
        if (days() == 0) {
            return LEFT + 30 + room / 2.0;
        }
        long passed = ChronoUnit.DAYS.between(course.scores().get(0).takenOn(), score.takenOn());
        return LEFT + 30 + room * (double) passed / days();
    }

    private double y(BigDecimal score) {
        double share = score.subtract(course.lowest()).doubleValue()
                / course.highest().subtract(course.lowest()).doubleValue();
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
