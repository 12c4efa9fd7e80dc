package org.openchair.api;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param staffId null while the account is not linked to a person
 * @param clinicName null unless a clinician
 * @param timeZone in which this person reads times: their clinic's, or the one of their notification settings
 * @param roles realm roles, such as {@code clinician}
 */
public record Me(
        UUID staffId, String displayName, List<String> roles, UUID clinicId, String clinicName, String timeZone) {}
