package org.openchair.api.notification;

/**
 * Whether somebody without an account wants no mail from here.
 *
 * @param stopped true when they want none
 * @param language language that the person prefers, as a BCP 47 tag
 */
public record MailStop(boolean stopped, String language) {}
