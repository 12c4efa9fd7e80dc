package org.openchair;

import java.util.stream.IntStream;

/**
 * Ages of which a person has one, in whole years, both included: one age where the day of birth is known, up to two where only the
 * month or the year is.
 */
public record PossibleAges(int youngest, int oldest) {

    public PossibleAges {
        if (youngest > oldest) {
            throw new IllegalArgumentException("the youngest age is above the oldest");
        }
    }

    /** A person of this age. */
    public static PossibleAges of(int age) {
        return new PossibleAges(age, age);
    }

    /** Each of them, from the youngest. */
    public IntStream each() {
        return IntStream.rangeClosed(youngest, oldest);
    }

    /** Is the age known? */
    public boolean isOne() {
        return youngest == oldest;
    }

    /** In words: "41", or "40 or 41". */
    public String words() {
        return isOne() ? Integer.toString(oldest) : youngest + " or " + oldest;
    }
}
