package org.openchair.web.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The path of a referral, one question after another; a draft is kept at each step. */
public enum ReferStep {
    NEEDS("What is needed"),
    GROUP("Choose a group"),
    SHARED("What the group will see"),
    CONSENT("Consent"),
    CHECK("Check and send");

    private final String title;

    ReferStep(String title) {
        this.title = title;
    }

    /** What the step is about. */
    public String title() {
        return title;
    }

    /** The step's place in the path, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** How many steps there are. */
    public int of() {
        return values().length;
    }

    /** The step's name in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step after this one; the last is followed by itself. */
    public ReferStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The step before this one; empty for the first. */
    public Optional<ReferStep> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The step of this name in an address. */
    public static Optional<ReferStep> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }
}
