package org.openchair.service.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The word of a vocabulary that somebody may have meant by another: without accents, misspelled, a part of it, or an everyday word. */
final class NearWords {

    /** Codes by everyday words for them, plain and in lower case; of several codes the first that a vocabulary has. */
    private static final Properties EVERYDAY = everydayWords();

    private static final int THREE = 3;
    private static final int SHORTEST = 4;
    private static final int SLIPS_EVERY = 4;
    private static final int LONGEST = 60;
    private static final Set<String> EVERYWHERE =
            Set.of("and", "the", "for", "with", "group", "support", "people", "other");

    private NearWords() {}

    /** As which of the words for a code a suggestion is made. */
    enum Tongue {
        CODE,
        ENGLISH,
        SPANISH;

        /**
         * That of the other words of a cell: Spanish or codes where they are, else English.
         *
         * @param known codes by words in lower case: the code, then its label in English, then the one in Spanish
         */
        static Tongue of(List<String> words, Map<String, String> known) {
            List<Tongue> tongues = words.stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(known::containsKey)
                    .map(word -> of(word, wordsOf(known.get(word), known)))
                    .distinct()
                    .toList();
            return tongues.size() == 1 ? tongues.get(0) : ENGLISH;
        }

        private static Tongue of(String word, List<String> words) {
            int place = words.indexOf(word);
            return place == 0 && words.size() == THREE
                    ? CODE
                    : place > 0 && place == words.size() - 1 ? SPANISH : ENGLISH;
        }

        /** Where English is the code itself, two words are there. */
        private String in(List<String> words) {
            return switch (this) {
                case CODE -> words.get(0);
                case ENGLISH -> words.get(words.size() == THREE ? 1 : 0);
                case SPANISH -> words.get(words.size() - 1);
            };
        }
    }

    /**
     * The nearest of the known words, or empty. An everyday word stands for a code, which is told in the tongue of the words beside it;
     * one that is misspelled is told as it is known.
     *
     * @param known codes by words in lower case: the code, then its label in English, then the one in Spanish
     */
    static Optional<String> to(String written, Map<String, String> known, Tongue tongue) {
        String asked = plain(written);
        Optional<String> everyday = everyday(asked, known, tongue);
        if (everyday.isPresent() || asked.length() < SHORTEST || asked.length() > LONGEST) {
            return everyday;
        }
        return known.keySet().stream()
                .filter(word ->
                        distance(asked, plain(word)) <= asked.length() / SLIPS_EVERY || isPartOf(asked, plain(word)))
                .min(Comparator.comparingInt((String word) -> distance(asked, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A word for the code that an everyday word stands for, if this vocabulary has it. */
    private static Optional<String> everyday(String asked, Map<String, String> known, Tongue tongue) {
        String codes = asked.isEmpty() ? "" : EVERYDAY.getProperty(asked, "");
        return Arrays.stream(codes.split(","))
                .filter(known::containsValue)
                .findFirst()
                .map(code -> tongue.in(wordsOf(code, known)));
    }

    private static List<String> wordsOf(String code, Map<String, String> known) {
        return known.entrySet().stream()
                .filter(word -> word.getValue().equals(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Properties everydayWords() {
        Properties words = new Properties();
        try (InputStream file = NearWords.class.getResourceAsStream("everyday-words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does every word that says something stand in the other too? */
    private static boolean isPartOf(String asked, String word) {
        Set<String> words = Set.copyOf(Arrays.asList(word.split(" ")));
        String[] parts = asked.split(" ");
        return Arrays.stream(parts).anyMatch(part -> part.length() >= SHORTEST && !EVERYWHERE.contains(part))
                && Arrays.stream(parts).allMatch(part -> EVERYWHERE.contains(part) || words.contains(part));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** How many letters differ (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
