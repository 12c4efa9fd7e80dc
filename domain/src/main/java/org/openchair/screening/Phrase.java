package org.openchair.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Phrase of a word list, ready to be compared with the words of a text. It never reaches over the end of a sentence. */
final class Phrase {

    private static final String GAP = "~";
    private static final String END = "$";
    private static final int WIDEST_GAP = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EITHER = Pattern.compile("\\|");

    /**
     * Words that can stand at one place of a phrase.
     *
     * @param slippery those of them that are known in spite of a slip of the hand
     */
    private record Place(
            Set<String> whole,
            List<String> slippery,
            List<String> beginnings,
            boolean gap,
            boolean end,
            boolean forgiving) {

        static Place of(String written, boolean forgiving) {
            Set<String> whole = new LinkedHashSet<>();
            List<String> beginnings = new ArrayList<>();
            for (String word : EITHER.split(written)) {
                if (word.endsWith("*")) {
                    beginnings.add(word.substring(0, word.length() - 1));
                } else {
                    whole.add(word);
                }
            }
            List<String> slippery = whole.stream()
                    .filter(word -> forgiving && Likeness.canSlip(word))
                    .toList();
            return new Place(whole, slippery, beginnings, written.equals(GAP), written.equals(END), forgiving);
        }

        boolean takes(String word) {
            if (word.indexOf(Word.HIDDEN) >= 0) {
                return whole.stream().anyMatch(listed -> Likeness.uncovers(word, listed, false))
                        || beginnings.stream().anyMatch(listed -> Likeness.uncovers(word, listed, true));
            }
            return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith) || forgiving && isSlip(word);
        }

        private boolean isSlip(String word) {
            return slippery.stream().anyMatch(listed -> Likeness.slips(word, listed))
                    || beginnings.stream().anyMatch(listed -> Likeness.slipsAtBeginning(word, listed));
        }
    }

    private final List<Place> places;

    private Phrase(List<Place> places) {
        this.places = places;
    }

    /** A phrase; of a forgiving one, also with slips of the hand in its long words. */
    static Phrase of(String words, boolean forgiving) {
        return new Phrase(Arrays.stream(SPACE.split(words.strip()))
                .map(written -> Place.of(written, forgiving))
                .toList());
    }

    /** How a word looks at which it can begin: the word itself, {@link #anyOf} a letter, or empty for any word. */
    List<String> starts() {
        Place first = places.get(0);
        Stream<String> beginnings = first.beginnings().stream().map(Phrase::start);
        Stream<String> whole =
                first.whole().stream().map(word -> first.slippery().contains(word) ? start(word) : word);
        return first.gap()
                ? List.of("")
                : Stream.concat(beginnings, whole).distinct().toList();
    }

    private static String start(String beginning) {
        return beginning.isEmpty() ? "" : anyOf(beginning.charAt(0));
    }

    /** Any word with this first letter. */
    static String anyOf(char letter) {
        return letter + "*";
    }

    /** Number of the word after the last one, when the phrase begins at that word; else -1. */
    int endAt(List<Word> words, int from) {
        return endAt(0, words, from, words.get(from).sentence());
    }

    private int endAt(int place, List<Word> words, int at, int sentence) {
        if (place == places.size()) {
            return at;
        }
        if (places.get(place).gap()) {
            return afterGap(place + 1, words, at, sentence);
        }
        boolean over = at >= words.size() || words.get(at).sentence() != sentence;
        if (places.get(place).end()) {
            return over ? at : -1;
        }
        boolean taken = !over && places.get(place).takes(words.get(at).folded());
        return taken ? endAt(place + 1, words, at + 1, sentence) : -1;
    }

    private int afterGap(int place, List<Word> words, int at, int sentence) {
        for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
            int end = endAt(place, words, at + skipped, sentence);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
