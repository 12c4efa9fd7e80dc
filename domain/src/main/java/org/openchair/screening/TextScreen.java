package org.openchair.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Passage.Kind;

/**
 * Screen of free text in English and Spanish, at once: people mix them. Words are compared whole, without case and accents. It asks,
 * it never decides, and in doubt about danger it asks once too often ({@code docs/text-screen.md} counts how often). It keeps nothing.
 */
public final class TextScreen {

    private static final int MOST = 50;

    /** Words between a denial and the last term that it denies: "denies any current suicidal or homicidal thoughts". */
    private static final int DENIAL_REACH = 5;

    private static final List<String> TURNS =
            List.of("but", "except", "however", "although", "pero", "aunque", "sino", "excepto");

    /** Words by which a sentence is about someone, and not about everyone who comes: in a text for everyone, danger counts beside them. */
    private static final Set<String> OF_SOMEONE =
            Set.of(("she he her his him hers herself himself shes hes hed shed i im id ive my me myself mr mrs ms pt"
                            + " ella yo mi conmigo dice dijo quiere quiero queria piensa pienso voy va amenaza amenazo")
                    .split(" "));

    /** First words of cues that announce other numbers where everyone reads: of an online meeting, of a license, of a file. */
    private static final Set<String> EVERYDAY_CUES = Set.of("id", "license", "member", "account", "file");

    private static final Predicate<String> IS_YEAR = Pattern.compile("\\d{4}").asMatchPredicate();

    private static final Predicate<String> HAS_SHAPE = Pattern.compile("[\\d@]").asPredicate();

    /** A listed phrase in a text, by the numbers of its first word and the one after its last. */
    private record Match(int from, int to) {
        boolean overlaps(Match other) {
            return from < other.to && other.from < to;
        }

        boolean isInOneLine(List<Word> words) {
            return words.get(from).line() == words.get(to - 1).line();
        }

        boolean isInOneSentence(Word word, List<Word> words) {
            return word.sentence() >= words.get(from).sentence()
                    && word.sentence() <= words.get(to - 1).sentence();
        }

        boolean isWhole(List<Word> words) {
            return from == 0 && to == words.size();
        }
    }

    private final Map<PhraseKind, PhraseIndex> phrases = new EnumMap<>(PhraseKind.class);

    private TextScreen() {}

    /** A screen with these word lists. */
    public static TextScreen of(Collection<ListedPhrase> listed) {
        TextScreen screen = new TextScreen();
        for (ListedPhrase phrase : listed) {
            PhraseIndex index = screen.phrases.computeIfAbsent(phrase.kind().found(), kind -> new PhraseIndex());
            phrase.wordings()
                    .forEach(words -> index.add(Phrase.of(words, phrase.kind().isForgiving())));
        }
        return screen;
    }

    /**
     * What stands in a text that this reader reads; at most 50, in order. Empty for no text.
     *
     * @param today tells a birth date from an appointment
     */
    public List<Hit> find(String text, Reader reader, LocalDate today) {
        return find(text, reader, today, List.of());
    }

    /**
     * The same, of a text about people whose own numbers and dates are known.
     *
     * @param about whom the text is about; empty where that is not known
     */
    public List<Hit> find(String text, Reader reader, LocalDate today, List<KnownPerson> about) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return merged(PlainText.readings(text).stream()
                .flatMap(plain -> read(plain, reader, today, about).stream().map(hit -> plain.written(hit, text)))
                .toList());
    }

    private List<Hit> read(PlainText plain, Reader reader, LocalDate today, List<KnownPerson> about) {
        String line = plain.inOneLine();
        List<List<Word>> readings = Word.readings(plain.text());
        List<Hit> found = readings.stream()
                .flatMap(words -> danger(words, reader))
                .collect(Collectors.toCollection(ArrayList::new));
        switch (reader) {
            case CLINIC -> {}
            case EVERYONE -> readings.forEach(words -> found.addAll(ofOnePerson(line, words, today)));
            case GROUP -> {
                found.addAll(readByGroup(line, readings, today));
                about.forEach(person -> found.addAll(person.in(line)));
            }
            case NAME, GUARDIAN -> found.addAll(inName(line, readings, today));
            case DIRECTORY ->
                readByGroup(line, readings, today).stream()
                        .filter(hit -> hit.kind() != Kind.DIAGNOSIS)
                        .forEach(found::add);
            case PLACE -> found.addAll(asIdentifiers(readByGroup(line, readings, today).stream()));
        }
        return found;
    }

    private List<Hit> readByGroup(String text, List<List<Word>> readings, LocalDate today) {
        Stream<Hit> named = readings.stream().flatMap(this::diagnoses);
        return Stream.concat(named, HAS_SHAPE.test(text) ? shaped(text, readings, today) : Stream.empty())
                .toList();
    }

    /** What is known by its digits, or by an at sign. */
    private Stream<Hit> shaped(String text, List<List<Word>> readings, LocalDate today) {
        Stream<Hit> announced = readings.stream().flatMap(words -> identifiers(text, words, today));
        return Stream.of(announced, Patterns.diagnosisCodes(text), Patterns.contacts(text))
                .flatMap(each -> each);
    }

    private List<Hit> inName(String text, List<List<Word>> readings, LocalDate today) {
        boolean isName = readings.stream()
                .anyMatch(words -> matches(PhraseKind.NAME, words).stream().anyMatch(match -> match.isWhole(words)));
        return asIdentifiers(Stream.concat(readByGroup(text, readings, today).stream(), Patterns.digits(text))
                .filter(hit -> hit.kind() != Kind.DIAGNOSIS || !isName));
    }

    private static List<Hit> asIdentifiers(Stream<Hit> found) {
        return found.map(hit -> new Hit(Kind.IDENTIFIER, hit.start(), hit.end()))
                .toList();
    }

    private Stream<Hit> danger(List<Word> words, Reader reader) {
        List<Match> harmless = harmless(PhraseKind.NO_CRISIS, words);
        List<Match> denials = matches(PhraseKind.DENIAL, words);
        Stream<Match> terms = matches(PhraseKind.CRISIS_TERM, words).stream()
                .filter(term -> denials.stream().noneMatch(denial -> denies(denial, term, words)));
        return Stream.concat(matches(PhraseKind.CRISIS, words).stream(), terms)
                .filter(match -> harmless.stream().noneMatch(match::overlaps))
                .filter(match -> reader != Reader.EVERYONE || isOfSomeone(match, words))
                .map(match -> hit(Kind.CRISIS, match, words));
    }

    private static boolean isOfSomeone(Match match, List<Word> words) {
        return words.stream()
                .anyMatch(word -> OF_SOMEONE.contains(word.folded()) && match.isInOneSentence(word, words));
    }

    /** What tells who one person is: birth dates, numbers of records, homes. Not how a group is reached and where it meets. */
    private List<Hit> ofOnePerson(String text, List<Word> words, LocalDate today) {
        if (!HAS_SHAPE.test(text)) {
            return List.of();
        }
        List<Hit> phones = Patterns.phones(text).toList();
        Stream<Hit> births = Patterns.birthDates(
                        text, ends(PhraseKind.BIRTH_CUE, words), ends(PhraseKind.DAY_CUE, words), today)
                .filter(hit -> !IS_YEAR.test(text.substring(hit.start(), hit.end())));
        Stream<Hit> numbers = Stream.of(
                        Patterns.recordNumbers(text, cues(PhraseKind.RECORD_CUE, words, TextScreen::isOfRecords)),
                        Patterns.longNumbers(text, cues(PhraseKind.RECORD_WORD, words, TextScreen::isOfRecords)),
                        Patterns.ownNumbers(text))
                .flatMap(each -> each)
                .filter(hit -> phones.stream().noneMatch(hit::touches));
        Stream<Hit> homes = Addresses.announced(text, cues(PhraseKind.HOME_CUE, words, cue -> cue.size() > 1));
        return Stream.of(births, numbers, homes).flatMap(each -> each).toList();
    }

    private static boolean isOfRecords(List<Word> cue) {
        return !EVERYDAY_CUES.contains(cue.get(0).folded());
    }

    /** What takes back a finding that overlaps with it; it does not go over the end of a line. */
    private List<Match> harmless(PhraseKind kind, List<Word> words) {
        return matches(kind, words).stream()
                .filter(match -> match.isInOneLine(words))
                .toList();
    }

    private static boolean denies(Match denial, Match term, List<Word> words) {
        Predicate<Word> turns = word -> TURNS.contains(word.folded());
        int between = term.from() - denial.to();
        return between >= 0
                && between <= DENIAL_REACH
                && words.get(denial.from()).sentence() == words.get(term.from()).sentence()
                && words.get(denial.from()).line() == words.get(term.from()).line()
                && words.subList(denial.to(), term.from()).stream().noneMatch(turns);
    }

    private Stream<Hit> diagnoses(List<Word> words) {
        List<Match> harmless = harmless(PhraseKind.NO_DIAGNOSIS, words);
        return matches(PhraseKind.DIAGNOSIS, words).stream()
                .filter(match -> harmless.stream().noneMatch(match::overlaps))
                .map(match -> hit(Kind.DIAGNOSIS, match, words));
    }

    private Stream<Hit> identifiers(String text, List<Word> words, LocalDate today) {
        List<Integer> births = ends(PhraseKind.BIRTH_CUE, words);
        List<Integer> others = ends(PhraseKind.DAY_CUE, words);
        return Stream.of(
                        Patterns.birthDates(text, births, others, today),
                        Patterns.recordNumbers(text, ends(PhraseKind.RECORD_CUE, words)),
                        Patterns.longNumbers(text, ends(PhraseKind.RECORD_WORD, words)),
                        Addresses.homes(text, ends(PhraseKind.HOME_CUE, words)))
                .flatMap(each -> each);
    }

    private List<Integer> ends(PhraseKind cue, List<Word> words) {
        return cues(cue, words, any -> true);
    }

    /** The ends of the cues whose words are such ones. */
    private List<Integer> cues(PhraseKind cue, List<Word> words, Predicate<List<Word>> wanted) {
        return matches(cue, words).stream()
                .filter(match -> wanted.test(words.subList(match.from(), match.to())))
                .map(match -> words.get(match.to() - 1).end())
                .toList();
    }

    private List<Match> matches(PhraseKind kind, List<Word> words) {
        List<Match> found = new ArrayList<>();
        PhraseIndex index = phrases.getOrDefault(kind, new PhraseIndex());
        for (int at = 0; at < words.size(); at++) {
            int from = at;
            index.beginningWith(words.get(from).folded())
                    .map(phrase -> new Match(from, phrase.endAt(words, from)))
                    .filter(match -> match.to() > from)
                    .forEach(found::add);
        }
        return found;
    }

    private static Hit hit(Kind kind, Match match, List<Word> words) {
        return new Hit(
                kind, words.get(match.from()).start(), words.get(match.to() - 1).end());
    }

    private static List<Hit> merged(List<Hit> found) {
        List<Hit> merged = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing(Hit::kind).thenComparingInt(Hit::start))
                .forEach(hit -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && merged.get(last).touches(hit)) {
                        merged.set(last, merged.get(last).with(hit));
                    } else {
                        merged.add(hit);
                    }
                });
        return merged.stream().limit(MOST).toList();
    }
}
