package org.openchair.launcher;

import java.util.List;

/**
 * A person who can sign in to the demo realm, and what they can try.
 *
 * @param name what they type in
 * @param can what they do
 */
record DemoUser(String name, String can) {

    static final String PASSWORD = "openchair";

    static final List<DemoUser> ALL = List.of(
            new DemoUser("dr.adams", "clinician: finds a group for a patient, refers, sees how it goes"),
            new DemoUser("dr.baker", "clinician of another clinic: sees none of dr.adams's patients"),
            new DemoUser("fay", "facilitator of peer-led groups: answers referrals, marks attendance"),
            new DemoUser("theo", "therapist: the same for the groups he leads"),
            new DemoUser("morgan", "program manager: directory, participation, anonymized workbooks"),
            new DemoUser("ada", "administrator: users' links, sites, directory import"));

    static String table() {
        StringBuilder table = new StringBuilder("Sign in with password \"%s\" as%n".formatted(PASSWORD));
        ALL.forEach(user -> table.append("  %-9s %s%n".formatted(user.name, user.can)));
        return table.toString();
    }
}
