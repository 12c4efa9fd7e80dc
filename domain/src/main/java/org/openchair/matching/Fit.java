package org.openchair.matching;

/**
 * How well a group meets one wish.
 *
 * @param share from 0, not at all, to 1, in full
 * @param words one sentence for the clinician, saying why
 */
public record Fit(double share, String words) {

    public Fit {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is between 0 and 1: " + share);
        }
    }

    static Fit full(String words) {
        return new Fit(1, words);
    }

    static Fit none(String words) {
        return new Fit(0, words);
    }
}
