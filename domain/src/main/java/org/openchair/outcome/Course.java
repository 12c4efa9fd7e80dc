package org.openchair.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's scores on one instrument over time.
 *
 * @param scale how they are read
 * @param points oldest first
 */
public record Course(Scale scale, List<Point> points) {

    /** A score on a day. */
    public record Point(LocalDate takenOn, BigDecimal score) {}

    /** What the difference between the first and the last score means. */
    public Change change() {
        return points.size() < 2 ? Change.NOT_ENOUGH_SCORES : scale.change(first().score(), last().score());
    }

    /** The first score; only of a course that has one. */
    public Point first() {
        return points.get(0);
    }

    /** The last score; only of a course that has one. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The course with one more score, in its place. */
    public Course with(Point more) {
        return new Course(
                scale,
                Stream.concat(points.stream(), Stream.of(more))
                        .sorted(Comparator.comparing(Point::takenOn))
                        .toList());
    }

    /** The course from the last score on or before a day, so that what followed is compared with where the person stood. */
    public Course since(LocalDate day) {
        int before = (int)
                points.stream().filter(point -> !point.takenOn().isAfter(day)).count();
        return new Course(scale, points.subList(Math.max(0, before - 1), points.size()));
    }
}
