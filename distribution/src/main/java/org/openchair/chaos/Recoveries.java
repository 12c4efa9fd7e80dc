package org.openchair.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long it took, from the end of each fault, until the platform was ready again. */
final class Recoveries {

    private final Map<Fault, List<Double>> seconds = new EnumMap<>(Fault.class);

    void add(Fault fault, double took) {
        seconds.computeIfAbsent(fault, first -> new ArrayList<>()).add(took);
    }

    int count() {
        return all().size();
    }

    /** Median of all, in seconds; 0 when there were none. */
    double median() {
        return at(all(), 0.5);
    }

    /** A line a fault: how often, median and longest. */
    String table() {
        StringBuilder table = new StringBuilder("%-32s %6s %8s %8s%n".formatted("fault", "times", "median", "longest"));
        seconds.forEach((fault, took) -> table.append(line(fault.words(), took)));
        return table.append(line("all", all())).toString();
    }

    private static String line(String name, List<Double> took) {
        return "%-32s %6d %6.1f s %6.1f s%n".formatted(name, took.size(), at(took, 0.5), at(took, 1));
    }

    private List<Double> all() {
        return seconds.values().stream().flatMap(List::stream).toList();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.round((sorted.size() - 1) * share));
    }
}
