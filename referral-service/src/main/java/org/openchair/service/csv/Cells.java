package org.openchair.service.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.AcceptedDates;
import org.openchair.ReadableText;
import org.openchair.api.FieldError;

/**
 * The cells of one row, read strictly: whatever cannot be read is noted beside its column and reads as nothing.
 *
 * @param <C> the columns
 */
public final class Cells<C extends Enum<C> & Column> {

    private final Map<C, String> written;
    private final Set<FieldError> errors = new LinkedHashSet<>();
    private final AcceptedDates dates;

    public Cells(CsvTable.Line<C> line, AcceptedDates dates) {
        this.written = new TreeMap<>(line.cells());
        this.dates = dates;
        if (line.beyond()) {
            errors.add(new FieldError(
                    "", "too-many-cells", "There are more cells than columns. Is a text not in quotes?"));
        }
        List.copyOf(written.keySet()).forEach(this::refuseUnreadable);
        written.keySet().forEach(this::refuseFormula);
    }

    private void refuseUnreadable(C column) {
        if (!ReadableText.is(written.get(column))) {
            note(column, ReadableText.CODE, ReadableText.ADVICE);
            written.remove(column);
        }
    }

    /** A cell that another program would compute is not a fact. */
    private void refuseFormula(C column) {
        if (written.get(column).matches("(?s)[=@].*")) {
            note(column, "formula", "This begins like a formula. Write the text itself.");
        }
    }

    public void note(C column, String code, String message) {
        errors.add(new FieldError(column.header(), code, message));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What is written, or null. */
    public String text(C column) {
        return written.get(column);
    }

    /** What is written; noted as missing where nothing is. */
    public String required(C column, String message) {
        if (!written.containsKey(column)) {
            note(column, "missing", message);
        }
        return written.get(column);
    }

    public UUID id(C column) {
        return read(column, UUID::fromString, "unreadable-id", "Leave this empty, or copy an id as it is.");
    }

    public LocalDate date(C column) {
        LocalDate date = read(column, LocalDate::parse, "unreadable-date", "Write a date as 2026-12-31.");
        if (date != null && !dates.include(date)) {
            note(column, "out-of-range", dates.advice());
            return null;
        }
        return date;
    }

    public LocalTime time(C column) {
        return read(
                column,
                text -> LocalTime.parse(text.length() == 4 ? "0" + text : text),
                "unreadable-time",
                "Write a time as 18:30.");
    }

    public ZoneId zone(C column) {
        return read(column, Cells::zone, "unreadable-time-zone", "Name the zone as in America/New_York.");
    }

    private static ZoneId zone(String name) {
        if (!name.contains("/") && !name.equals("UTC")) {
            throw new IllegalArgumentException("not a named zone: " + name);
        }
        return ZoneId.of(name);
    }

    public Integer number(C column, int least, int most) {
        return read(
                column,
                text -> within(Integer.parseInt(text), least, most),
                "out-of-range",
                "Write a whole number from " + least + " to " + most + ".");
    }

    private static Integer within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    public Boolean flag(C column) {
        return read(column, Cells::yesOrNo, "unknown-code", "Write yes or no.");
    }

    private static Boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> true;
            case "no", "n", "false" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    /** One of our codes, written in plain words or as a code. */
    public <E extends Enum<E>> E code(C column, Class<E> type) {
        String known = Arrays.stream(type.getEnumConstants())
                .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return read(
                column,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_")),
                "unknown-code",
                "Write one of: " + known + ".");
    }

    /**
     * Codes of a vocabulary, parted by upright strokes.
     *
     * @param known codes by themselves and by their labels, in lower case
     */
    public List<String> codes(C column, Map<String, String> known) {
        return parts(column).stream()
                .map(part -> {
                    String code = known.get(part.toLowerCase(Locale.ROOT));
                    if (code == null) {
                        note(column, "unknown-code", "“" + part + "” is not in the vocabulary.");
                    }
                    return Optional.ofNullable(code);
                })
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What is written between upright strokes. */
    public List<String> parts(C column) {
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private <T> T read(C column, Function<String, T> reader, String code, String message) {
        String text = text(column);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            note(column, code, message);
            return null;
        }
    }
}
