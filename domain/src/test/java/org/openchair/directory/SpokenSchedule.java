package org.openchair.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schedule as a person understands its words, in English or Spanish: it knows nothing of rules but what the sentence says, the first
 * day from which "every second" counts, and when the first meeting is. Where the sentence does not say on which day a week begins, it must
 * not matter to those whose weeks begin on a Sunday or a Monday.
 */
final class SpokenSchedule {

    private static final Map<String, Integer> PLACES = new TreeMap<>(Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("last", -1),
            Map.entry("second-to-last", -2),
            Map.entry("third-to-last", -3),
            Map.entry("primer", 1),
            Map.entry("primero", 1),
            Map.entry("tercero", 3),
            Map.entry("segundo", 2),
            Map.entry("tercer", 3),
            Map.entry("cuarto", 4),
            Map.entry("quinto", 5),
            Map.entry("último", -1),
            Map.entry("penúltimo", -2),
            Map.entry("antepenúltimo", -3)));
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY),
            Map.entry("miércoles", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY),
            Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sábado", DayOfWeek.SATURDAY),
            Map.entry("sábados", DayOfWeek.SATURDAY),
            Map.entry("domingo", DayOfWeek.SUNDAY),
            Map.entry("domingos", DayOfWeek.SUNDAY));
    private static final List<String> MESES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final Pattern END = Pattern.compile(
            "(?:, (?<count>[\\d,]+) (?:meetings|reuniones)|,) (?:through|hasta el) (?<date>.+ \\d{4})$");
    private static final Pattern TIME = Pattern.compile(", (\\d+):(\\d\\d) ([ap])\\. ?m\\.$");
    private static final String EVERY_N = "(?:(?<n>\\d+)|(?<two>second|dos))";

    private final LocalDate firstOn;
    private final LocalDate firstMeeting;
    private Set<DayOfWeek> weekStarts = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    private final List<Predicate<LocalDate>> conditions = new ArrayList<>();
    private String rest;

    /** When it starts. */
    final LocalTime startsAt;
    /** Day of the last meeting; null when it goes on. */
    final LocalDate lastOn;
    /** Does it say that some months have no such day? */
    boolean saysWhatIsMissing;
    /** How many meetings it says; null when it says none. */
    final Integer count;

    SpokenSchedule(String words, LocalDate firstOn, LocalDate firstMeeting) {
        this.firstOn = firstOn;
        this.firstMeeting = firstMeeting;
        rest = words.toLowerCase(Locale.ROOT);
        Matcher end = END.matcher(rest);
        boolean ends = end.find();
        lastOn = ends ? date(end.group("date")) : null;
        count = ends && end.group("count") != null
                ? Integer.valueOf(end.group("count").replace(",", ""))
                : null;
        rest = ends ? rest.substring(0, end.start()) : rest;
        Matcher time = TIME.matcher(rest);
        if (!time.find()) {
            throw new AssertionError("no time in: " + words);
        }
        int hour = Integer.parseInt(time.group(1)) % 12 + (time.group(3).equals("p") ? 12 : 0);
        startsAt = LocalTime.of(hour, Integer.parseInt(time.group(2)));
        rest = rest.substring(0, time.start());
        conditions.add(day -> !day.isBefore(firstOn) && (lastOn == null || !day.isAfter(lastOn)));
        readOnlys();
        readDays();
        if (!rest.isEmpty()) {
            throw new AssertionError("not understood: “" + rest + "” of: " + words);
        }
    }

    /** Does a person who read the words expect a meeting that day? */
    boolean meetsOn(LocalDate day) {
        return conditions.stream().allMatch(condition -> condition.test(day));
    }

    private void readOnlys() {
        saysWhatIsMissing = taken(
                        ", (?:except when there is none|except those that a month does not have|salvo cuando no lo hay|salvo los que un mes no tiene)$")
                .isPresent();
        taken(", (?:only in|solo en) (?<x>.+)$").ifPresent(only -> inMonths(only.group("x")));
        taken(", (?:only|solo) (?:monday to friday|de lunes a viernes)$")
                .ifPresent(only -> conditions.add(day -> WORKDAYS.contains(day.getDayOfWeek())));
        taken(", (?:only on|solo los) (?<x>.+)$").ifPresent(only -> {
            Set<DayOfWeek> days = weekdays(only.group("x"));
            conditions.add(day -> days.contains(day.getDayOfWeek()));
        });
        taken(" \\((?:weeks begin on|la semana empieza el) (?<x>\\S+)\\)$")
                .ifPresent(begin -> weekStarts = weekdays(begin.group("x")));
        taken(", (?:every|cada) " + EVERY_N + " (?:years?|años)$").ifPresent(each -> everyYears(number(each)));
    }

    private void readDays() {
        boolean read = each("(?:every day|todos los días)", each -> {})
                || each("(?:every|cada) " + EVERY_N + " (?:days?|días)", each -> everyDays(number(each)))
                || each("(?:monday to friday|de lunes a viernes)", each -> on(WORKDAYS))
                || each(
                        "(?:every|cada) " + EVERY_N + " (?:weeks?|semanas), (?:monday to friday|de lunes a viernes)",
                        each -> {
                            everyWeeks(number(each));
                            on(WORKDAYS);
                        })
                || each("(?:every|cada) " + EVERY_N + " (?:weeks?|semanas)(?:,? on|, los) (?<x>.+)", each -> {
                    everyWeeks(number(each));
                    on(weekdays(each.group("x")));
                })
                || each("every second (?<x>[a-z]+day)", each -> {
                    everyWeeks(2);
                    on(weekdays(each.group("x")));
                })
                || each("(?:every year|cada año) (?:on|el) (?<x>.+)", each -> onDate(each.group("x")))
                || each("(?:every|cada) " + EVERY_N + " (?:years?|años) (?:on|el) (?<x>.+)", each -> {
                    everyYears(number(each));
                    onDate(each.group("x"));
                })
                || each("(?<x>.+) (?:of each month|de cada mes)", each -> ofMonth(each.group("x")))
                || each("(?<x>.+) of every second month", each -> {
                    everyMonths(2);
                    ofMonth(each.group("x"));
                })
                || each("(?<x>.+) (?:of the month, every|del mes, cada) " + EVERY_N + " (?:months|meses)", each -> {
                    everyMonths(number(each));
                    ofMonth(each.group("x"));
                })
                || each("(?<x>.+) (?:of each|de cada|of|de) (?<y>.+)", each -> {
                    inMonths(each.group("y"));
                    ofMonth(each.group("x"));
                })
                || each("(?:every|cada) (?<x>.+)", each -> on(weekdays(each.group("x"))));
        if (!read) {
            throw new AssertionError("not understood: " + rest);
        }
    }

    private interface Reading {
        void read(Matcher words);
    }

    private boolean each(String pattern, Reading reading) {
        return taken("^" + pattern + "$")
                .map(words -> {
                    reading.read(words);
                    return true;
                })
                .orElse(false);
    }

    private java.util.Optional<Matcher> taken(String pattern) {
        Matcher words = Pattern.compile(pattern).matcher(rest);
        if (!words.find()) {
            return java.util.Optional.empty();
        }
        rest = rest.substring(0, words.start());
        return java.util.Optional.of(words);
    }

    private static int number(Matcher words) {
        return words.group("n") == null ? 2 : Integer.parseInt(words.group("n"));
    }

    private void on(Set<DayOfWeek> days) {
        conditions.add(day -> days.contains(day.getDayOfWeek()));
    }

    private void everyDays(int interval) {
        conditions.add(day -> ChronoUnit.DAYS.between(firstOn, day) % interval == 0);
    }

    private void everyWeeks(int interval) {
        for (DayOfWeek start : weekStarts) {
            LocalDate first = firstMeeting.with(TemporalAdjusters.previousOrSame(start));
            conditions.add(day ->
                    ChronoUnit.WEEKS.between(first, day.with(TemporalAdjusters.previousOrSame(start))) % interval == 0);
        }
    }

    private void everyMonths(int interval) {
        conditions.add(day ->
                (day.getYear() * 12 + day.getMonthValue() - firstOn.getYear() * 12 - firstOn.getMonthValue()) % interval
                        == 0);
    }

    private void everyYears(int interval) {
        conditions.add(day -> (day.getYear() - firstOn.getYear()) % interval == 0);
    }

    private void inMonths(String words) {
        Set<Month> months = Stream.of(words.split(", | and | y "))
                .map(SpokenSchedule::month)
                .collect(Collectors.toSet());
        conditions.add(day -> months.contains(day.getMonth()));
    }

    private void onDate(String words) {
        LocalDate date = date(words + (words.contains(" de ") ? " de 2028" : ", 2028"));
        conditions.add(day -> day.getMonth() == date.getMonth() && day.getDayOfMonth() == date.getDayOfMonth());
    }

    /** Any of: days of the month by number, places of weekdays, each such weekday. */
    private void ofMonth(String words) {
        List<Predicate<LocalDate>> ways = new ArrayList<>();
        String left = words;
        if (left.matches("monday to friday|de lunes a viernes")) {
            on(WORKDAYS);
            return;
        }
        if (left.matches("every day|todos los días")) {
            return;
        }
        Matcher among =
                Pattern.compile("^(?<p>.+?) (?:of all|de todos los) (?<d>.+)$").matcher(left);
        if (among.matches()) {
            ways.addAll(placed(places(among.group("p")), weekdays(among.group("d"))));
            left = "";
        }
        Matcher any = Pattern.compile(
                        "^(?<p>.+?) (?<d>\\S+ \\((?:monday to friday)\\)|día entre semana \\(.+\\)|[^ ]+(?:, [^ ]+)* (?:or|o) [^ ]+)$")
                .matcher(left);
        if (any.matches()) {
            Set<DayOfWeek> days = any.group("d").contains("(") ? WORKDAYS : weekdays(any.group("d"));
            ways.addAll(placed(places(any.group("p")), days));
            left = "";
        }
        Matcher end = Pattern.compile("(?:day|día) (\\d+) (?:from the end|desde el final)")
                .matcher(left);
        while (end.find()) {
            int back = Integer.parseInt(end.group(1));
            ways.add(day -> day.lengthOfMonth() - day.getDayOfMonth() + 1 == back);
        }
        left = end.reset().replaceAll("");
        Matcher places = Pattern.compile("((?:[\\p{L}-]+(?:, | and | y ))*[\\p{L}-]+) (?:day|día)(?= |,|$)(?! \\d)")
                .matcher(left);
        while (places.find()) {
            ways.addAll(placed(places(places.group(1)), EnumSet.allOf(DayOfWeek.class)));
        }
        left = places.reset().replaceAll("");
        Matcher numbers = Pattern.compile("(?:days?|días?) (\\d+(?:(?:, | and | y )\\d+)*)")
                .matcher(left);
        while (numbers.find()) {
            Set<Integer> days = Arrays.stream(numbers.group(1).split(", | and | y "))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            ways.add(day -> days.contains(day.getDayOfMonth()));
        }
        left = numbers.reset().replaceAll("");
        ways.addAll(weekdaysByPlace(left));
        if (ways.isEmpty()) {
            throw new AssertionError("no days in: " + words);
        }
        conditions.add(day -> ways.stream().anyMatch(way -> way.test(day)));
    }

    private static List<Predicate<LocalDate>> weekdaysByPlace(String words) {
        List<Predicate<LocalDate>> ways = new ArrayList<>();
        List<Integer> pending = new ArrayList<>();
        boolean each = false;
        for (String word : words.split("[ ,]+")) {
            if (word.isEmpty() || word.matches("and|y")) {
                continue;
            }
            if (word.matches("every|cada")) {
                each = true;
            } else if (PLACES.containsKey(word)) {
                pending.add(PLACES.get(word));
                each = false;
            } else if (each) {
                DayOfWeek weekday = weekday(word);
                ways.add(day -> day.getDayOfWeek() == weekday);
            } else {
                ways.addAll(placed(pending, EnumSet.of(weekday(word))));
                pending = new ArrayList<>();
            }
        }
        return ways;
    }

    private static List<Predicate<LocalDate>> placed(List<Integer> places, Set<DayOfWeek> days) {
        if (places.isEmpty()) {
            throw new AssertionError("no place for " + days);
        }
        return places.stream()
                .map(place -> (Predicate<LocalDate>) day -> isAt(place, days, day))
                .toList();
    }

    private static boolean isAt(int place, Set<DayOfWeek> days, LocalDate day) {
        List<Integer> those = IntStream.rangeClosed(1, day.lengthOfMonth())
                .filter(number -> days.contains(day.withDayOfMonth(number).getDayOfWeek()))
                .boxed()
                .toList();
        int index = place > 0 ? place - 1 : those.size() + place;
        return index >= 0 && index < those.size() && those.get(index) == day.getDayOfMonth();
    }

    private static List<Integer> places(String words) {
        return Arrays.stream(words.split(", | and | y "))
                .map(word -> {
                    if (!PLACES.containsKey(word)) {
                        throw new AssertionError("no place: " + word);
                    }
                    return PLACES.get(word);
                })
                .toList();
    }

    private static Set<DayOfWeek> weekdays(String words) {
        return Arrays.stream(words.split(", | and | y | or | o "))
                .map(SpokenSchedule::weekday)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static DayOfWeek weekday(String word) {
        String one = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        if (!WEEKDAYS.containsKey(one)) {
            throw new AssertionError("no weekday: " + word);
        }
        return WEEKDAYS.get(one);
    }

    private static Month month(String word) {
        int spanish = MESES.indexOf(word);
        return spanish >= 0 ? Month.of(spanish + 1) : Month.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static LocalDate date(String words) {
        Matcher english = Pattern.compile("([a-z]+) (\\d+), (\\d{4})").matcher(words);
        if (english.matches()) {
            return LocalDate.of(
                    Integer.parseInt(english.group(3)), month(english.group(1)), Integer.parseInt(english.group(2)));
        }
        Matcher spanish = Pattern.compile("(\\d+) de ([a-z]+) de (\\d{4})").matcher(words);
        if (!spanish.matches()) {
            throw new AssertionError("no date: " + words);
        }
        return LocalDate.of(
                Integer.parseInt(spanish.group(3)), month(spanish.group(2)), Integer.parseInt(spanish.group(1)));
    }
}
