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
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.ReadableText;
import org.openchair.api.FieldError;
import org.openchair.patient.BirthDate;

/**
 * The cells of one row, read strictly: whatever cannot be read is noted beside its column and reads as nothing.
 *
 * @param <C> the columns
 */
public final class Cells<C extends Enum<C> & Column> {

    private static final String A_DAY = "2026-01-31";

    /** No one is born in the future: no example is either, on any day. */
    private static final String A_BIRTH_DATE = "1980-03-31";

    private final Map<C, String> written;
    private final Set<FieldError> errors = new LinkedHashSet<>();
    private final Set<FieldError> warnings = new LinkedHashSet<>();
    private final AcceptedDates dates;
    private final boolean daysComeFirst;
    private final boolean takesSuggestions;
    private Map<C, Map<String, String>> vocabularies = Map.of();

    /**
     * The cells of a row.
     *
     * @param daysComeFirst of the table that it is in, see {@link CsvTable#daysComeFirst}
     */
    public Cells(CsvTable.Line<C> line, AcceptedDates dates, boolean daysComeFirst, SheetReading reading) {
        this.written = new TreeMap<>(line.cells());
        this.dates = dates;
        this.daysComeFirst = daysComeFirst;
        this.takesSuggestions = reading.takesSuggestions();
        if (line.beyond()) {
            errors.add(new FieldError(
                    "",
                    "too-many-cells",
                    "There are more cells than columns. Put any text that contains commas in quotes."));
        }
        List.copyOf(written.keySet()).forEach(this::refuseUnreadable);
        written.keySet().forEach(this::refuseWhatAProgramLeft);
        written.keySet().forEach(this::refuseFormula);
    }

    private void refuseUnreadable(C column) {
        if (!ReadableText.is(written.get(column))) {
            note(column, ReadableText.CODE, ReadableText.ADVICE);
            written.remove(column);
        } else if (column.isOneLine() && !ReadableText.isOneLine(written.get(column))) {
            note(column, ReadableText.SEVERAL_LINES_CODE, ReadableText.SEVERAL_LINES_ADVICE);
        }
    }

    private void refuseWhatAProgramLeft(C column) {
        String cell = written.get(column);
        if (ProgramErrors.in(cell) || column.isId() && ProgramErrors.inAnId(cell)) {
            note(column, ProgramErrors.CODE, ProgramErrors.advice(cell));
        }
    }

    /** A cell that another program would compute is not a fact. */
    private void refuseFormula(C column) {
        if (written.get(column).matches("(?s)[=@].*")) {
            note(column, "formula", "This starts like a formula. Enter the text itself.");
        }
    }

    /** The vocabularies of the columns: a word that belongs to another column is said to. */
    public void offer(Map<C, Map<String, String>> vocabularies) {
        this.vocabularies = Map.copyOf(vocabularies);
    }

    /** Takes note of something that was read otherwise than it is written, or should be looked at. */
    public void warn(C column, String code, String message) {
        warnings.add(new FieldError(column.header(), code, message));
    }

    /** What should be looked at, in a row that can be taken. */
    public List<FieldError> warnings() {
        return List.copyOf(warnings);
    }

    /** Must something be corrected first? */
    public boolean isRefused() {
        return !errors.isEmpty();
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
        return read(column, UUID::fromString, "unreadable-id", "Leave this blank, or copy an id as it is.");
    }

    public LocalDate date(C column) {
        LocalDate date = read(
                column,
                this::day,
                "unreadable-date",
                "Write a date as " + A_DAY + ", or as 1/31/2026 with the month first.");
        if (date != null && !dates.include(date)) {
            note(column, "out-of-range", dates.advice());
            return null;
        }
        return date;
    }

    /** A birth date as far as it is known, of someone who is there today. */
    public BirthDate birthDate(C column, LocalDate today) {
        BirthDate born = read(
                column,
                text -> SheetBirthDates.read(text, daysComeFirst, today),
                "unreadable-date",
                "Write a birth date as " + A_BIRTH_DATE
                        + ", or as 3/31/1980 with the month first. If less is known, 3/1980 or 1980 is enough.",
                A_BIRTH_DATE);
        if (born == null) {
            return null;
        }
        Optional<Integer> year = SheetBirthDates.turnedIntoDate(born, today);
        if (year.isPresent()) {
            note(
                    column,
                    ProgramErrors.CODE,
                    "A spreadsheet program turned the year " + year.get()
                            + " into this date. Format the cell as text and write the year again.");
        } else if (!born.isPossibleOn(today)) {
            note(column, "out-of-range", "Enter a birth date in the past, from 1900 on.");
        }
        return born;
    }

    /** The same where nothing depends on it: null when it cannot be read, and no word about it. */
    public LocalDate dateIfReadable(C column) {
        try {
            String text = text(column);
            LocalDate date = text == null ? null : SheetDates.read(text, daysComeFirst);
            return date == null || !dates.include(date) ? null : date;
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private LocalDate day(String text) {
        return SheetDates.read(text, daysComeFirst);
    }

    public LocalTime time(C column) {
        return read(column, SheetTimes::read, "unreadable-time", "Write a time as 18:30 or 6:30 PM.");
    }

    /** Notes which of a row's times can be before noon and after, unless one of them shows that the row counts 24 hours. */
    public void needHalves(List<C> times) {
        List<C> stated = times.stream().filter(each -> text(each) != null).toList();
        if (stated.stream().noneMatch(each -> SheetTimes.isOfTheWholeDay(text(each)))) {
            stated.stream()
                    .filter(each -> SheetTimes.isEitherHalf(text(each)))
                    .forEach(each -> note(each, "ambiguous-time", "Add AM or PM: this can be either."));
        }
    }

    /** A ZIP code, to which zeros that a spreadsheet program took from its front are given back. */
    public String zip(C column) {
        String text = text(column);
        if (text == null || !text.matches("\\d{3,4}(-\\d{4})?|\\d{7,8}")) {
            return text;
        }
        int length = text.contains("-") ? 10 : text.length() > 4 ? 9 : 5;
        String whole = "0".repeat(length - text.length()) + text;
        warn(column, "zip-padded", "Read as " + whole + ": a ZIP code has five digits.");
        return whole;
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
                text -> within(Integer.parseInt(text.replaceFirst("\\.0+$", "")), least, most),
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
                .map(part -> code(column, part, known))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<String> code(C column, String part, Map<String, String> known) {
        String code = known.get(part.toLowerCase(Locale.ROOT));
        if (code != null) {
            return Optional.of(code);
        }
        NearWords.Tongue tongue = NearWords.Tongue.of(parts(column), known);
        Optional<String> near = NearWords.to(part, known, tongue);
        Optional<String> elsewhere = elsewhere(column, part, tongue, near.isEmpty());
        if (elsewhere.isPresent()) {
            note(column, "unknown-code", "“" + part + "” is not in this vocabulary. " + elsewhere.get());
        } else if (near.isPresent() && takesSuggestions) {
            warn(column, "word-replaced", "“" + near.get() + "” was taken for “" + part + "”.");
            return near.map(known::get);
        } else {
            note(
                    column,
                    near.isPresent() ? "near-word" : "unknown-code",
                    near.map(word -> "“" + part + "” is not in the vocabulary. Did you mean “" + word + "”?")
                            .orElse("“" + part + "” is not in the vocabulary."));
        }
        return Optional.empty();
    }

    /** The column whose vocabulary has the word, or where nothing is near in its own, one like it. */
    private Optional<String> elsewhere(C column, String part, NearWords.Tongue tongue, boolean alsoNear) {
        String asked = part.toLowerCase(Locale.ROOT);
        return others(column)
                .filter(other -> vocabularies.get(other).containsKey(asked))
                .findFirst()
                .map(other -> "Write it in the column " + other.header() + ".")
                .or(() -> others(column)
                        .filter(other -> alsoNear)
                        .flatMap(other -> NearWords.to(part, vocabularies.get(other), tongue).stream()
                                .map(word -> "In the column " + other.header() + ", it can be “" + word + "”."))
                        .findFirst());
    }

    private Stream<C> others(C column) {
        return vocabularies.keySet().stream().filter(other -> other != column).sorted();
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
        return read(column, reader, code, message, A_DAY);
    }

    private <T> T read(C column, Function<String, T> reader, String code, String message, String exampleDay) {
        String text = text(column);
        try {
            return text == null ? null : reader.apply(text);
        } catch (SheetDates.Ambiguous e) {
            note(column, "ambiguous-date", e.getMessage() + " Write the date as " + exampleDay + ".");
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            note(column, code, message);
            return null;
        }
    }
}
