package org.openchair.api.notification;

/**
 * Stops mail, or allows it again.
 *
 * @param stopped true to stop it
 */
public record ChooseMailStop(boolean stopped) {}
