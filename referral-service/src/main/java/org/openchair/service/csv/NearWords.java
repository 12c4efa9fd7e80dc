package org.openchair.service.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The word of a vocabulary that somebody may have meant by another: without accents, misspelled, a part of it, or an everyday word. */
final class NearWords {

    /** Codes by everyday words for them, plain and in lower case; of several codes the first that a vocabulary has. */
    private static final Properties EVERYDAY = everydayWords();

    private static final int SHORTEST = 4;
    private static final int SLIPS_EVERY = 4;
    private static final int LONGEST = 60;
    private static final Set<String> EVERYWHERE =
            Set.of("and", "the", "for", "with", "group", "support", "people", "other");

    private NearWords() {}

    /**
     * The nearest of the known words, as it is known, or empty.
     *
     * @param known codes by words in lower case
     */
    static Optional<String> to(String written, Map<String, String> known) {
        String asked = plain(written);
        Optional<String> everyday = everyday(asked, known);
        if (everyday.isPresent() || asked.length() < SHORTEST || asked.length() > LONGEST) {
            return everyday;
        }
        return known.keySet().stream()
                .filter(word ->
                        distance(asked, plain(word)) <= asked.length() / SLIPS_EVERY || isPartOf(asked, plain(word)))
                .min(Comparator.comparingInt((String word) -> distance(asked, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The label of the code that an everyday word stands for, if this vocabulary has it. */
    private static Optional<String> everyday(String asked, Map<String, String> known) {
        String codes = asked.isEmpty() ? "" : EVERYDAY.getProperty(asked, "");
        return Arrays.stream(codes.split(","))
                .filter(known::containsValue)
                .findFirst()
                .flatMap(code -> known.entrySet().stream()
                        .filter(word -> word.getValue().equals(code))
                        .map(Map.Entry::getKey)
                        .max(Comparator.comparingInt((String word) -> word.equals(code) ? 0 : 1)
                                .thenComparing(Comparator.naturalOrder())));
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
