package org.openchair.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inventory of every number that the platform shows, as {@code docs/numbers.md} has it: those about people in a table, with where
 * they are shown, their period and their rule, and all others in a list, as not about people. Each is called by the record that has it,
 * without {@code org.openchair}, and its component.
 */
public final class NumbersInventory {

    /** What to do about a number that is not in it. */
    public static final String REPAIR =
            "Add it to docs/numbers.md: to the table with its period and rule, or to the list of numbers that are not about people";

    private static final Path DOCUMENT = Path.of("../docs/numbers.md");
    private static final String OTHERS = "    ";

    /**
     * A line of the table.
     *
     * @param numbers what is shown
     * @param answeredBy the operations that answer it, or the file or text that holds it
     * @param shownOn the pages
     * @param toldTo who sees it
     * @param period of which time it is
     * @param rule a code of the table of rules
     */
    public record Entry(
            List<String> numbers, String answeredBy, String shownOn, String toldTo, String period, String rule) {}

    private final List<Entry> entries;
    private final Set<String> others;
    private final Set<String> rules;

    private NumbersInventory(List<String> lines) {
        entries = rows(lines, 6).map(NumbersInventory::entry).toList();
        rules = rows(lines, 3).map(cells -> cells.get(0)).collect(Collectors.toCollection(TreeSet::new));
        others = lines.stream()
                .filter(line -> line.startsWith(OTHERS))
                .flatMap(line -> numbers(line.strip()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is in the checkout. */
    public static NumbersInventory read() {
        try {
            return new NumbersInventory(Files.readAllLines(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers about people. */
    public List<Entry> entries() {
        return entries;
    }

    /** The codes of its rules. */
    public Set<String> rules() {
        return rules;
    }

    /** Every number in it of this package or folder, about people or not. */
    public Set<String> listed(String under) {
        return Stream.concat(entries.stream().flatMap(entry -> entry.numbers().stream()), others.stream())
                .filter(number -> number.startsWith(under))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers that are in it more than once. */
    public Set<String> twice() {
        Map<String, Long> times = Stream.concat(
                        entries.stream().flatMap(entry -> entry.numbers().stream()), others.stream())
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
        entries.stream()
                .flatMap(entry -> entry.numbers().stream())
                .filter(others::contains)
                .forEach(number -> times.put(number, 2L));
        times.values().removeIf(count -> count == 1);
        return times.keySet();
    }

    private static Stream<List<String>> rows(List<String> lines, int cells) {
        return lines.stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| number |") && !line.startsWith("| rule |"))
                .map(line -> Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells);
    }

    private static Entry entry(List<String> cells) {
        return new Entry(numbers(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    // "api.directory.FactSheet: openings, waiting"
    private static List<String> numbers(String words) {
        String[] parts = words.split(": ", 2);
        return parts.length == 1
                ? List.of(words)
                : Arrays.stream(parts[1].split(", "))
                        .map(component -> parts[0] + "." + component)
                        .toList();
    }
}
