package org.openchair.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.Passage.Kind;

/** Findings that have a shape rather than a word: dates, numbers, addresses, and codes. */
final class Patterns {

    private static final int NEAR = 25;
    private static final int CENTURY = 100;

    /** A date this old in a note is more likely a birth date than an appointment. */
    private static final int OLD_YEARS = 12;

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\\p{L}{0,7}\\.?";

    private static final List<Pattern> DATES = Stream.of(
                    "(?<![\\d/.-])\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)",
                    "(?<![\\d/.-])(\\d{4})[/.-]\\d{1,2}[/.-]\\d{1,2}(?![\\d/-]|\\.\\d)",
                    "\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b",
                    "\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+|de\\s+)?" + MONTH
                            + ",?\\s+(?:of\\s+|de\\s+|del\\s+)?(\\d{4})\\b")
            .map(written -> Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    /** Dates that are none without a cue: "dob 030185", "dob 3 1 85", "born in '85", "dob Mar 1 85". */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\w/.-])(?:\\d{8}|\\d{6}|\\d{1,2}\\s\\d{1,2}\\s(?:\\d{4}|\\d{2})|['’]\\d{2}|" + MONTH
                    + "[\\s-]+\\d{1,2}(?:st|nd|rd|th)?,?[\\s-]+['’]?\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+|de\\s+)?"
                    + MONTH
                    + ",?[\\s-]+(?:of\\s+|de\\s+|del\\s+)?['’]?\\d{2})(?![\\w/-]|\\.\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEAR = Pattern.compile("\\b(19\\d{2}|20[0-2]\\d)\\b");

    /** North American numbers with or without the area code, and any number that begins with a plus sign. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w$.,/#-])(?:\\+\\d[\\d ().-]{7,17}\\d"
                    + "|(?:1[ .-]?)?(?:\\(\\d{3}\\)[ .-]?|\\d{3}[ .-])\\d{3}[ .-]\\d{2}[ .-]?\\d{2}|(?:1)?[2-9]\\d{9}|\\d{3}-\\d{4}|\\d{2} \\d{4} \\d{4})(?![\\w-])");

    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\w-])\\d{3}[- ]\\d{2}[- ]\\d{4}(?![\\w-])");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,4}");

    /** A number sign before a long number, or a cue run together with one: "#123456", "#A12345", "MRN44871". */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![\\w&#])(?:#\\s?(?:\\p{L}{1,3}-?\\d{4,17}|\\d{5,20})|(?:e?mrn|dob|fdn|fn|ssn|id|exp)\\d{5,17})(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN = Pattern.compile("(?:e?mrn|dob|fdn|fn|ssn)", Pattern.CASE_INSENSITIVE);

    /** Seven digits and more after a word for a telephone, and seven in a row after a word for a call. */
    private static final Pattern SHORT_PHONE = Pattern.compile(
            "(?<!\\p{L})(?:(?:cell|cel|celular|m[oó]vil|phone|mobile|tel|tel[eé]fono|whatsapp)(?:\\s+(?:number|no|n[uú]mero))?[\\s:.#=]*(?:is|es|no)?"
                    + "[\\s:.#]*\\(?\\d(?:[ ().-]{0,2}\\d){6,12}"
                    + "|(?:call|text|dial|reach|ring|ll[aá]m\\p{L}{1,8}|marc\\p{L}{1,4})(?:\\s+\\p{L}{1,12}){0,3}[\\s:]+\\d{3}[ .]?\\d{4})(?![\\w-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** More digits than a name has, with whatever stands between them. */
    private static final Pattern DIGITS = Pattern.compile("\\d(?:\\D{0,100}\\d){3,99}");

    private static final Pattern RECORD = Pattern.compile(
            "^[\\s:#=.,()-]*(?:(?:is|no|nr|number|numero|número|es)\\b[\\s:#.]*)?"
                    + "((?=[\\p{L}-]{0,6}\\d)[\\p{L}\\d][\\p{L}\\d-]{2,20})",
            Pattern.CASE_INSENSITIVE);

    /** What is too long to be anything but a number of a record: "MSC-900763", "100763". */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\w$.,/-])(?:\\p{L}{1,5}[-–]?\\d{4,12}|\\d{5,12})(?![\\w%-]|[.,/]\\d)");

    /**
     * ICD-10-CM: chapter F with or without a decimal and its point, as many systems export it, but for two well-known trucks; the others
     * only with one, since "B12" is also a vitamin and a room.
     */
    private static final Pattern ICD = Pattern.compile(
            "(?<![\\w.-])(?:F(?![13]50\\b)\\d{2}(?:\\.?\\d[\\dA-Z]{0,3})?|F \\d{2}\\.\\d[\\dA-Z]{0,3}|[A-TV-Z]\\d[\\dAB]\\.\\d[\\dA-Z]{0,3})"
                    + "(?![\\w-]|\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    /** Codes outside chapter F that are whole without a decimal: HIV, Parkinson's, Alzheimer's, multiple sclerosis, epilepsy. None of a room or a bus. */
    private static final Pattern WHOLE_ICD = Pattern.compile(
            "(?<![\\w.-])(?<!(?:room|bus|seat|gate|row|suite|unit|apt|route|line|train|level|floor|sal[oó]n|sala|aula|asiento|puerta|ruta|l[ií]nea)\\s{0,2}#?)"
                    + "(?:B2[04]|Z21|G[234]0|G35)(?![\\w-]|\\.\\d)");

    /** Codes of DSM-IV and ICD-9 for mental disorders. */
    private static final Pattern DSM =
            Pattern.compile("(?<![\\w$.,/-])(?:29\\d|30\\d|31\\d)\\.\\d{1,2}(?![\\w%]|\\.\\d)");

    private Patterns() {}

    static Stream<Hit> diagnosisCodes(String text) {
        return Stream.of(ICD, WHOLE_ICD, DSM).flatMap(pattern -> hits(pattern, text, Kind.DIAGNOSIS));
    }

    static Stream<Hit> contacts(String text) {
        return Stream.of(PHONE, SHORT_PHONE, SOCIAL_SECURITY, EMAIL, NUMBERED)
                .flatMap(pattern -> hits(pattern, text, Kind.IDENTIFIER));
    }

    /** Phone numbers alone. */
    static Stream<Hit> phones(String text) {
        return Stream.of(PHONE, SHORT_PHONE).flatMap(pattern -> hits(pattern, text, Kind.IDENTIFIER));
    }

    /** Numbers that one person has: of social security, and those run together with their cue. */
    static Stream<Hit> ownNumbers(String text) {
        Stream<Hit> numbered = hits(NUMBERED, text, Kind.IDENTIFIER)
                .filter(hit ->
                        OWN.matcher(text.substring(hit.start(), hit.end())).lookingAt());
        return Stream.concat(hits(SOCIAL_SECURITY, text, Kind.IDENTIFIER), numbered);
    }

    /** From the first to the last digit, where there are four or more. */
    static Stream<Hit> digits(String text) {
        return hits(DIGITS, text, Kind.IDENTIFIER);
    }

    /** Dates and years that a cue announces, and full dates that are many years old and not said to be the day of something else. */
    static Stream<Hit> birthDates(String text, List<Integer> cues, List<Integer> otherDays, LocalDate today) {
        Stream<Hit> dates = DATES.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(date -> isNear(date, cues)
                        || !isNear(date, otherDays) && year(date.group(1), today) <= today.getYear() - OLD_YEARS)
                .map(Patterns::identifier);
        Stream<Hit> years = Stream.of(YEAR, ANNOUNCED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(year -> isNear(year, cues))
                .map(Patterns::identifier);
        return Stream.concat(dates, years);
    }

    /** What looks like a number right after a cue. */
    static Stream<Hit> recordNumbers(String text, List<Integer> cues) {
        return cues.stream().flatMap(cue -> RECORD.matcher(text.substring(cue))
                .results()
                .map(found -> new Hit(Kind.IDENTIFIER, cue + found.start(1), cue + found.end(1))));
    }

    /** A long number shortly after a cue. */
    static Stream<Hit> longNumbers(String text, List<Integer> cues) {
        return LONG_NUMBER
                .matcher(text)
                .results()
                .filter(number -> isNear(number, cues))
                .map(Patterns::identifier);
    }

    private static boolean isNear(MatchResult date, List<Integer> cues) {
        return cues.stream().anyMatch(cue -> cue <= date.start() && date.start() - cue <= NEAR);
    }

    private static int year(String written, LocalDate today) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        int inThisCentury = today.getYear() - today.getYear() % CENTURY + year;
        return inThisCentury > today.getYear() + 5 ? inThisCentury - CENTURY : inThisCentury;
    }

    private static Stream<Hit> hits(Pattern pattern, String text, Kind kind) {
        return pattern.matcher(text).results().map(found -> new Hit(kind, found.start(), found.end()));
    }

    private static Hit identifier(MatchResult found) {
        return new Hit(Kind.IDENTIFIER, found.start(), found.end());
    }
}
