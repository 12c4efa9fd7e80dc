package org.openchair.screening;

/** Is a written word a listed one, with hidden letters or a slip of the hand? */
final class Likeness {

    private static final int SHORTEST = 7;
    private static final int SHORTEST_BEGINNING = 6;
    private static final int FEWEST_SEEN = 2;
    private static final String VOWELS = "aeiouy";
    private static final String HISSING = "csz";

    private Likeness() {}

    /** Do the letters that are not hidden agree, at least two and as many as are hidden? */
    static boolean uncovers(String written, String listed, boolean beginning) {
        long hidden = written.chars().filter(letter -> letter == Word.HIDDEN).count();
        long seen = written.length() - hidden;
        boolean fits = beginning ? written.length() >= listed.length() : written.length() == listed.length();
        return fits && seen >= FEWEST_SEEN && seen >= hidden && agree(written, listed);
    }

    private static boolean agree(String written, String listed) {
        for (int i = 0; i < listed.length(); i++) {
            if (written.charAt(i) != Word.HIDDEN && written.charAt(i) != listed.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A long word with one letter left out, doubled, or exchanged with its neighbor; the first letter is right. */
    static boolean slips(String written, String listed) {
        return canSlip(listed) && sameFirst(written, listed) && oneSlip(written, listed);
    }

    /** Is the word long enough to be known in spite of a slip? */
    static boolean canSlip(String listed) {
        return listed.length() >= SHORTEST;
    }

    /** The same at the beginning of a word, also with another vowel or a c, s or z for another: "suisidal". */
    static boolean slipsAtBeginning(String written, String listed) {
        if (listed.length() < SHORTEST_BEGINNING || !sameFirst(written, listed)) {
            return false;
        }
        int length = listed.length();
        return oneSlip(cut(written, length - 1), listed)
                || oneSlip(cut(written, length), listed)
                || oneSlip(cut(written, length + 1), listed)
                || soundsAlike(cut(written, length), listed);
    }

    private static String cut(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }

    private static boolean sameFirst(String written, String listed) {
        return !written.isEmpty() && written.charAt(0) == listed.charAt(0);
    }

    private static boolean oneSlip(String written, String listed) {
        int same = 0;
        while (same < Math.min(written.length(), listed.length()) && written.charAt(same) == listed.charAt(same)) {
            same++;
        }
        String rest = written.substring(same);
        String due = listed.substring(same);
        return switch (written.length() - listed.length()) {
            case -1 -> rest.equals(due.substring(1));
            case 1 -> rest.substring(1).equals(due) && rest.charAt(0) == written.charAt(same - 1);
            case 0 -> isSwapped(rest, due);
            default -> false;
        };
    }

    private static boolean isSwapped(String rest, String due) {
        return rest.length() > 1
                && rest.charAt(0) == due.charAt(1)
                && rest.charAt(1) == due.charAt(0)
                && rest.substring(2).equals(due.substring(2));
    }

    private static boolean soundsAlike(String written, String listed) {
        if (written.length() != listed.length()) {
            return false;
        }
        int other = 0;
        for (int i = 0; i < listed.length(); i++) {
            if (written.charAt(i) != listed.charAt(i)) {
                other += alike(written.charAt(i), listed.charAt(i)) ? 1 : listed.length();
            }
        }
        return other == 1;
    }

    private static boolean alike(char one, char other) {
        return both(VOWELS, one, other) || both(HISSING, one, other);
    }

    private static boolean both(String letters, char one, char other) {
        return letters.indexOf(one) >= 0 && letters.indexOf(other) >= 0;
    }
}
