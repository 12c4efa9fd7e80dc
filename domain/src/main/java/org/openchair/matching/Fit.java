package org.openchair.matching;

import java.util.function.Supplier;

/**
 * How well a group meets one wish.
 *
 * @param share from 0, not at all, to 1, in full
 * @param sentence says why, and is put into words only for the matches that somebody reads
 */
public record Fit(double share, Supplier<String> sentence) {

    public Fit {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1: " + share);
        }
    }

    static Fit full(Supplier<String> sentence) {
        return new Fit(1, sentence);
    }

    static Fit none(Supplier<String> sentence) {
        return new Fit(0, sentence);
    }

    /** One sentence for the clinician, saying why. */
    public String words() {
        return sentence.get();
    }
}
