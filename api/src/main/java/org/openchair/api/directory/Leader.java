package org.openchair.api.directory;

import org.openchair.staff.Credential;

/**
 * Somebody who leads a group.
 *
 * @param trained null when not stated
 */
public record Leader(String name, Credential credential, Boolean trained) {}
