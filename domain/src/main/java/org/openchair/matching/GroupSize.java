package org.openchair.matching;

/** How many people a group aims at: small ones are closer, large ones broader. */
public enum GroupSize {
    /** Up to 8 people. */
    SMALL(8, "a small group"),
    /** 9 to 15 people. */
    MEDIUM(15, "a middle-sized group"),
    /** 16 people or more. */
    LARGE(Integer.MAX_VALUE, "a large group");

    private final int upTo;
    private final String words;

    GroupSize(int upTo, String words) {
        this.upTo = upTo;
        this.words = words;
    }

    /** The size of a group of so many people. */
    public static GroupSize of(int people) {
        for (GroupSize size : values()) {
            if (people <= size.upTo) {
                return size;
            }
        }
        return LARGE;
    }

    /** As part of a sentence. */
    public String words() {
        return words;
    }
}
