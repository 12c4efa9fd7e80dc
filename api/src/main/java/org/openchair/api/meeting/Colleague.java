package org.openchair.api.meeting;

import java.util.UUID;
import org.openchair.staff.Credential;

/**
 * Somebody who can lead a session as a substitute.
 *
 * @param credential what qualifies the person; null when not stated
 * @param away is the person away on that day?
 */
public record Colleague(UUID staffId, String name, Credential credential, boolean away) {}
