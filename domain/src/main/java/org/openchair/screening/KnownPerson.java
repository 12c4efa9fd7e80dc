package org.openchair.screening;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Passage.Kind;

/**
 * Whom a text is about, by what would tell who it is. It is compared exactly, in the notations that are usual, whatever stands around it.
 *
 * @param recordNumber may be null, as all of it
 * @param born only where the day is known
 */
public record KnownPerson(String recordNumber, String phone, String email, LocalDate born) {

    private static final int SHORTEST_NUMBER = 4;
    private static final int SHORTEST_DIGITS = 5;
    private static final int WITHOUT_AREA = 7;
    private static final int WITH_AREA = 10;

    private static final String APART = "(?<![\\p{L}\\p{N}])";
    private static final String ENDS = "(?![\\p{L}\\p{N}])";

    /** Where these stand in a text that is one line. */
    List<Hit> in(String line) {
        return Stream.of(numbers(), phones(), addresses(), days())
                .flatMap(List::stream)
                .map(notation -> Pattern.compile(
                        APART + "(?:" + notation + ")" + ENDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .flatMap(notation -> notation.matcher(line).results())
                .map(found -> new Hit(Kind.IDENTIFIER, found.start(), found.end()))
                .toList();
    }

    /** The whole number, however it is grouped, and its digits alone. */
    private List<String> numbers() {
        String whole = recordNumber == null ? "" : recordNumber.replaceAll("[^\\p{L}\\p{N}]", "");
        String digits = whole.replaceAll("\\D", "");
        List<String> numbers = new ArrayList<>();
        if (whole.length() >= SHORTEST_NUMBER && !digits.isEmpty()) {
            numbers.add(spread(whole, "[\\s./#–-]{0,2}"));
        }
        if (digits.length() >= SHORTEST_DIGITS && whole.endsWith(digits)) {
            numbers.add(spread(digits, "[\\s–-]?"));
        }
        return numbers;
    }

    private List<String> phones() {
        String digits =
                phone == null ? "" : phone.replaceAll("(?i)(?:x|ext|#).*$", "").replaceAll("\\D", "");
        if (digits.length() < WITHOUT_AREA) {
            return List.of();
        }
        String ownNumber = digits.substring(Math.max(0, digits.length() - WITH_AREA));
        String local = digits.substring(digits.length() - WITHOUT_AREA);
        return Stream.of(digits, ownNumber, local)
                .distinct()
                .map(each -> spread(each, "[\\s().–/-]{0,3}"))
                .toList();
    }

    private List<String> addresses() {
        int at = email == null ? -1 : email.indexOf('@');
        return at < 1
                ? List.of()
                : List.of(Pattern.quote(email.substring(0, at)) + "\\s?(?:@|[\\[(]at[\\])]|\\sat\\s)\\s?"
                        + Pattern.quote(email.substring(at + 1)));
    }

    private List<String> days() {
        if (born == null) {
            return List.of();
        }
        String year = "(?:" + born.getYear() + "|['’]?" + twoDigits(born.getYear() % 100) + ")";
        String month = twoOrOne(born.getMonthValue());
        String day = twoOrOne(born.getDayOfMonth());
        String between = "[\\s/.–-]\\s?";
        String named = "(?:" + names() + ")\\p{L}{0,7}\\.?";
        String ordinal = day + "(?:st|nd|rd|th)?";
        return List.of(
                month + between + day + between + year,
                day + between + month + between + year,
                born.getYear() + between + month + between + day,
                twoDigits(born.getMonthValue()) + twoDigits(born.getDayOfMonth()) + year,
                "" + born.getYear() + twoDigits(born.getMonthValue()) + twoDigits(born.getDayOfMonth()),
                named + "[\\s-]*" + ordinal + "[\\s,-]+(?:of\\s|del?\\s)?" + year,
                ordinal + "[\\s-]*(?:of\\s|de\\s)?" + named + "[\\s,-]+(?:of\\s|del?\\s)?" + year);
    }

    /** The first three letters of the month's name, in English and in Spanish. */
    private String names() {
        return Stream.of("en", "es")
                .map(language -> born.getMonth().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)))
                .map(name -> name.substring(0, 3))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static String spread(String letters, String between) {
        return letters.codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(between));
    }

    private static String twoDigits(int number) {
        return "%02d".formatted(number);
    }

    private static String twoOrOne(int number) {
        return number < 10 ? "0?" + number : "" + number;
    }
}
