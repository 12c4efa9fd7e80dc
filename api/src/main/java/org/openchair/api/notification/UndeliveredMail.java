package org.openchair.api.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that could not be delivered.
 *
 * @param recipient name of the staff member; for a patient only whose patient it is
 * @param failure {@code refused}: the server does not take mail for this address; {@code deferred}: it put it off too often
 * @param madeAt when it was written
 * @param givenUpAt when it was given up
 */
public record UndeliveredMail(UUID id, String recipient, String failure, Instant madeAt, Instant givenUpAt) {}
