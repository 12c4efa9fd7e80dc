package org.openchair.safety;

import java.time.LocalDate;

/**
 * Somebody to call when a person is in danger.
 *
 * @param region ISO 3166 code of the country it serves
 * @param name name of the line, in the language asked for
 * @param how what to do, in the language asked for
 * @param dial digits to dial, for a tel: link
 * @param checkedOn day on which the number was last checked
 */
public record CrisisResource(String region, String name, String how, String dial, LocalDate checkedOn) {}
