package org.openchair.session;

/**
 * Where one session is, as far as it differs from the group.
 *
 * @param place room or place; null where the group's own holds
 * @param joiningLink address to join by; null where the group's own holds
 */
public record SessionPlace(String place, String joiningLink) {}
