package org.openchair.service.server;

import org.openchair.staff.Role;
import org.openchair.testing.AccessTokens;

/** The people of the test clinics, as in the demo realm. */
enum TestPerson {
    ADAMS(1, Role.CLINICIAN),
    BAKER(2, Role.CLINICIAN),
    FAY(3, Role.FACILITATOR),
    THEO(4, Role.FACILITATOR),
    MORGAN(5, Role.PROGRAM_MANAGER),
    ADA(6, Role.ADMINISTRATOR),
    PARTNER(7, Role.PARTNER),
    PAGES(8, Role.PUBLIC_DIRECTORY),
    STRANGER(9, Role.CLINICIAN),
    /** Works with {@link #DIAZ} at a clinic that a test opens. */
    CHEN(31, Role.CLINICIAN),
    DIAZ(32, Role.CLINICIAN),
    /** Of another clinic that a test opens. */
    EVANS(33, Role.CLINICIAN);

    private final int number;
    private final Role role;

    TestPerson(int number, Role role) {
        this.number = number;
        this.role = role;
    }

    String subject() {
        return "0b1c0000-0000-4000-8000-00000000000" + number;
    }

    Role role() {
        return role;
    }

    /** All have proved their address but Theo. */
    AccessTokens.Holder holder() {
        return new AccessTokens.Holder(subject(), name(), role.realmRole(), this != THEO);
    }

    /** What they send with a request. */
    String header() {
        return TestServer.TOKENS.header(holder());
    }
}
