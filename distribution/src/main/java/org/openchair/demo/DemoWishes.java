package org.openchair.demo;

import org.openchair.patient.ContactBy;

/**
 * How a fictional patient wants to be spoken of and reached.
 *
 * @param pronouns null when not stated
 * @param alias name in online groups, or null
 * @param postalCode null when not stated
 * @param contactBy null when not stated
 * @param accessNeed code of the access-need vocabulary, or null
 */
record DemoWishes(
        String pronouns,
        String alias,
        String postalCode,
        ContactBy contactBy,
        boolean doNotContact,
        boolean noVoicemail,
        String accessNeed) {}
