package org.openchair.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Phrases by their first word: by the whole of it where only that will do, else by its first letter, which is right even in a slip of
 * the hand. Most words of a text begin none of them.
 */
final class PhraseIndex {

    private final List<Phrase> all = new ArrayList<>();
    private final List<Phrase> anywhere = new ArrayList<>();
    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    void add(Phrase phrase) {
        all.add(phrase);
        List<String> starts = phrase.starts();
        if (starts.contains("")) {
            anywhere.add(phrase);
        } else {
            starts.forEach(start ->
                    byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(phrase));
        }
    }

    /** The phrases that may begin with the word: all for one with hidden letters. */
    Stream<Phrase> beginningWith(String word) {
        if (word.isEmpty() || word.indexOf(Word.HIDDEN) >= 0) {
            return all.stream();
        }
        return Stream.of(anywhere, startingWith(word), startingWith(Phrase.anyOf(word.charAt(0))))
                .flatMap(List::stream);
    }

    private List<Phrase> startingWith(String start) {
        return byStart.getOrDefault(start, List.of());
    }
}
