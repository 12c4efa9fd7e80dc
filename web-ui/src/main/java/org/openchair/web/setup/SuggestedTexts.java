package org.openchair.web.setup;

import java.util.Map;

/** Texts to start a group's guidelines from. They are a start: somebody has to read them and make them the group's own. */
final class SuggestedTexts {

    private static final Map<String, String> BY_FIELD = Map.of(
            "confidentialityGuideline",
            "What is said in the group stays in the group. We do not tell anyone who is here or what they said. The facilitator"
                    + " speaks to someone else only when a person is in danger, and says so first.",
            "groundRules",
            "One person speaks at a time. Anyone may pass; listening is enough. We speak of our own experience and give no"
                    + " medical advice. We do not compare whose pain is worse. No one sells anything here.",
            "typicalMeeting",
            "A short welcome and the ground rules, a round in which everyone may say how they are, one or two topics that people"
                    + " bring, and a closing round.");

    private SuggestedTexts() {}

    /** The suggestion for a field; null where there is none. */
    static String of(String field) {
        return BY_FIELD.get(field);
    }

    /** Is it a suggestion, word for word? */
    static boolean isOne(String field, String text) {
        return text.equals(BY_FIELD.get(field));
    }
}
