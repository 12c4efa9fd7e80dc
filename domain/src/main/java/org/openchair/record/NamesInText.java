package org.openchair.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for names of members in what somebody wrote about a session. Whole words only; letters are compared without case and
 * accents; of a name in several words, each word of three letters or more counts as well. It warns, it never decides: a name can
 * also be a word.
 */
public final class NamesInText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORT = 2;
    private static final int LONG_ENOUGH_ALONE = 3;

    /** Names that stand in many sentences as ordinary words: those count when written as a name is, with a capital letter. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "angel",
            "april",
            "art",
            "august",
            "bill",
            "chance",
            "charity",
            "chase",
            "christian",
            "dawn",
            "dean",
            "drew",
            "faith",
            "frank",
            "gene",
            "grace",
            "grant",
            "guy",
            "harmony",
            "hope",
            "iris",
            "jack",
            "joy",
            "june",
            "king",
            "lane",
            "long",
            "love",
            "mark",
            "may",
            "melody",
            "miles",
            "nick",
            "park",
            "pat",
            "rich",
            "rob",
            "rose",
            "ruth",
            "skip",
            "sue",
            "summer",
            "sunny",
            "trinity",
            "victor",
            "wade",
            "will",
            "young");

    private record Word(String written, String folded) {
        boolean capitalized() {
            return Character.isUpperCase(written.codePointAt(0));
        }
    }

    private final Set<List<String>> names;

    private NamesInText(Set<List<String>> names) {
        this.names = names;
    }

    /** Looks for these names; blank ones and single letters are left out. */
    public static NamesInText of(Collection<String> names) {
        Set<List<String>> sought = new LinkedHashSet<>();
        for (String name : names) {
            List<String> words = words(name).stream().map(Word::folded).toList();
            sought.add(words);
            words.stream()
                    .filter(word -> word.length() >= LONG_ENOUGH_ALONE)
                    .forEach(word -> sought.add(List.of(word)));
        }
        return new NamesInText(sought.stream()
                .filter(words -> String.join("", words).length() >= SHORT)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The words that look like a name, as they were written, each once; empty for no text. */
    public List<String> in(String text) {
        List<Word> words = text == null ? List.of() : words(text);
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (List<String> name : names) {
                if (isAt(words, from, name)) {
                    found.add(written(words.subList(from, from + name.size())));
                }
            }
        }
        return withoutParts(found);
    }

    private static boolean isAt(List<Word> words, int from, List<String> name) {
        if (from + name.size() > words.size()) {
            return false;
        }
        List<Word> there = words.subList(from, from + name.size());
        return there.stream().map(Word::folded).toList().equals(name)
                && (name.size() > 1 || !isAlsoWord(name.get(0)) || there.get(0).capitalized());
    }

    private static boolean isAlsoWord(String name) {
        return name.length() <= SHORT || ALSO_WORDS.contains(name);
    }

    private static String written(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "));
    }

    private static List<String> withoutParts(Set<String> found) {
        return found.stream()
                .filter(each -> found.stream().noneMatch(other -> !other.equals(each) && contains(other, each)))
                .toList();
    }

    private static boolean contains(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> words.add(new Word(word, fold(word))));
        return words;
    }

    private static String fold(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
    }
}
