package org.openchair.directory;

/**
 * How many people wait, as it is told to everyone who is not in charge of the group: as of this morning, and with no one in the
 * lowest range, since a step from none to one is a person (ADR 68).
 */
public enum WaitingBand {
    FEWER_THAN_FIVE(0),
    FIVE_TO_TEN(5),
    ELEVEN_OR_MORE(11);

    private final int fewest;

    WaitingBand(int fewest) {
        this.fewest = fewest;
    }

    /** The fewest people whom it stands for. */
    public int fewest() {
        return fewest;
    }

    /** The band of that many people. */
    public static WaitingBand of(int people) {
        WaitingBand found = FEWER_THAN_FIVE;
        for (WaitingBand band : values()) {
            found = people >= band.fewest ? band : found;
        }
        return found;
    }
}
