package org.openchair.referral;

/** How many people wait, as it is told to those who must not find out about a person. */
public enum WaitingBand {
    NOBODY(0),
    ONE_TO_FOUR(1),
    FIVE_TO_TEN(5),
    ELEVEN_OR_MORE(11);

    private final int fewest;

    WaitingBand(int fewest) {
        this.fewest = fewest;
    }

    /** The band of that many people. */
    public static WaitingBand of(int people) {
        WaitingBand found = NOBODY;
        for (WaitingBand band : values()) {
            found = people >= band.fewest ? band : found;
        }
        return found;
    }
}
