package org.openchair.web.directory;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How long an answer may be for a fact sheet to stay on one printed page: as long as all answers together allow. What is longer ends
 * in a word that the group can be asked.
 *
 * @param longest characters of an answer
 * @param ask what a shortened answer ends in
 */
public record OnPaper(int longest, String ask) {

    // Measured on Letter with the margins and sizes of _print.scss.
    private static final int LINES = 59;
    private static final int CHARACTERS_A_LINE = 52;
    private static final List<Integer> LENGTHS = List.of(600, 450, 350, 280, 220, 180, 150, 120, 95, 80);

    private static final Pattern LAST_STOP = Pattern.compile("[\\s.,;:]+$");

    /** The greatest length with which these answers fit. */
    static OnPaper fitting(Collection<String> answers, String ask) {
        int longest = LENGTHS.stream()
                .filter(length -> lines(answers, length) <= LINES)
                .findFirst()
                .orElse(LENGTHS.get(LENGTHS.size() - 1));
        return new OnPaper(longest, ask);
    }

    private static int lines(Collection<String> answers, int longest) {
        return answers.stream()
                .filter(Objects::nonNull)
                .mapToInt(answer -> 1 + Math.min(answer.length(), longest + CHARACTERS_A_LINE / 4) / CHARACTERS_A_LINE)
                .sum();
    }

    /** The beginning of an answer that is too long, up to a whole word; null for one that fits as it is. */
    public String shortened(String answer) {
        if (answer == null || answer.length() <= longest) {
            return null;
        }
        int end = answer.lastIndexOf(' ', longest);
        String beginning = answer.substring(0, end > 0 ? end : longest);
        return LAST_STOP.matcher(beginning).replaceAll("") + "… " + ask;
    }
}
