package org.openchair.service.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.UnicodeSpaces;
import org.openchair.api.csv.ReadColumn;

/**
 * What the columns of a file are read as: what its headers say, or what its sender chose for them.
 *
 * @param <C> the columns there are
 * @param read each column of the file, null where one is left out
 * @param shown the same, to be looked at
 */
record SheetColumns<C extends Enum<C> & Column>(List<C> read, List<ReadColumn> shown) {

    /** The column that is added to a file of refused rows. */
    static final String ADVICE = "What to correct";

    /** Before the name of a column that was left out, in a file of refused rows: it is left out again when that file is sent. */
    private static final String LEFT_OUT = "Not read: ";

    private static final Set<String> OF_TABULAR_HSDS =
            Set.of("organization_id", "service_id", "location_id", "phone_id");

    /** Refused with {@code unknown-column}, {@code column-twice}, {@code column-missing} or {@code tabular-package}. */
    static <C extends Enum<C> & Column> Outcome<SheetColumns<C>> of(List<String> heads, C key, SheetReading reading) {
        if (heads.stream().anyMatch(head -> OF_TABULAR_HSDS.contains(UnicodeSpaces.plain(head)))) {
            return refused(
                    null,
                    "tabular-package",
                    "This is a table of an HSDS package. Send the services as HSDS JSON, or use the template.");
        }
        Outcome<List<Match<C>>> matches =
                reading.statesColumns() ? stated(heads, key, reading) : headed(heads, key, reading);
        return matches.then(all -> checked(heads, all, key, reading));
    }

    private record Match<C>(C column, boolean suggested) {}

    private static <C extends Enum<C> & Column> Outcome<List<Match<C>>> stated(
            List<String> heads, C key, SheetReading reading) {
        List<Match<C>> matches = new ArrayList<>();
        for (int place = 0; place < heads.size(); place++) {
            String chosen = place < reading.columns().size() ? reading.columns().get(place) : "";
            Optional<C> column = named(chosen, key);
            if (column.isEmpty() && !chosen.isEmpty()) {
                return unknown(chosen);
            }
            matches.add(new Match<>(column.orElse(null), false));
        }
        return Outcome.done(matches);
    }

    private static <C extends Enum<C> & Column> Outcome<List<Match<C>>> headed(
            List<String> heads, C key, SheetReading reading) {
        List<Match<C>> matches = new ArrayList<>();
        Set<C> exact = new HashSet<>();
        heads.forEach(head -> named(head, key).ifPresent(exact::add));
        for (String head : heads) {
            Optional<C> column = named(head, key);
            if (column.isEmpty() && !reading.isPreview() && !isAdvice(head)) {
                return unknown(head);
            }
            Optional<C> near =
                    column.isPresent() ? Optional.empty() : near(head, key).filter(exact::add);
            matches.add(new Match<>(column.or(() -> near).orElse(null), near.isPresent()));
        }
        return Outcome.done(matches);
    }

    private static boolean isAdvice(String head) {
        return head.isBlank() || saysWhatToCorrect(head) || isLeftOut(head);
    }

    /** Is it the column that was added to a file of refused rows? */
    static boolean saysWhatToCorrect(String head) {
        return ADVICE.equalsIgnoreCase(UnicodeSpaces.single(head));
    }

    private static boolean isLeftOut(String head) {
        return UnicodeSpaces.single(head)
                .regionMatches(true, 0, LEFT_OUT.strip(), 0, LEFT_OUT.strip().length());
    }

    /** The head of a column of refused rows: what it was read as, or that it was not read. */
    static String headOfRefused(ReadColumn read) {
        if (read.column() != null) {
            return read.column();
        }
        return isAdvice(read.header()) ? read.header() : LEFT_OUT + read.header();
    }

    /** The column with these words at its head, in capitals or not. */
    private static <C extends Enum<C> & Column> Optional<C> named(String words, C key) {
        return all(key).filter(column -> column.header().equalsIgnoreCase(UnicodeSpaces.single(words)))
                .findFirst();
    }

    /** The column that others call so. */
    private static <C extends Enum<C> & Column> Optional<C> near(String words, C key) {
        String letters = letters(words);
        return all(key).filter(column -> Stream.concat(Stream.of(column.header()), column.otherNames().stream())
                        .anyMatch(name -> letters(name).equals(letters)))
                .findFirst();
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static <C extends Enum<C> & Column> Stream<C> all(C key) {
        return Arrays.stream(key.getDeclaringClass().getEnumConstants());
    }

    private static <C extends Enum<C> & Column> Outcome<SheetColumns<C>> checked(
            List<String> heads, List<Match<C>> matches, C key, SheetReading reading) {
        Set<C> seen = new HashSet<>();
        List<ReadColumn> shown = new ArrayList<>();
        for (Match<C> match : matches) {
            C column = match.column();
            if (column != null && !seen.add(column)) {
                return refused(column.header(), "column-twice", "The column “" + column.header() + "” appears twice.");
            }
            String head = UnicodeSpaces.single(heads.get(shown.size()));
            shown.add(new ReadColumn(head, column == null ? null : column.header(), match.suggested()));
        }
        if (!seen.contains(key) && !reading.isPreview()) {
            return refused(key.header(), "column-missing", "The column “" + key.header() + "” is missing.");
        }
        return Outcome.done(
                new SheetColumns<>(matches.stream().map(Match::column).toList(), List.copyOf(shown)));
    }

    private static <T> Outcome<T> unknown(String head) {
        String words = UnicodeSpaces.single(head);
        return refused(
                words, "unknown-column", "There is no column “" + words + "”. The template has all the columns.");
    }

    private static <T> Outcome<T> refused(String column, String code, String detail) {
        return Outcome.refused(new Refusal(code, detail, column));
    }
}
