package org.openchair.reference;

import java.util.Arrays;
import java.util.Optional;

/** A list of codes that an administrator can extend. */
public enum Vocabulary {
    /** What a group is about. */
    FOCUS("focus"),
    /** Whom a group is for. */
    AUDIENCE("audience"),
    /** In which language a group is held, by BCP 47. */
    LANGUAGE("language"),
    /** Why a group declines a referral. */
    DECLINE_REASON("decline-reason");

    private final String code;

    Vocabulary(String code) {
        this.code = code;
    }

    /** Its name in addresses and in the database. */
    public String code() {
        return code;
    }

    /** The vocabulary of that name, or empty. */
    public static Optional<Vocabulary> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
