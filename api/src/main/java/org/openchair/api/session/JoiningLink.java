package org.openchair.api.session;

/**
 * How somebody who has a seat takes part from where they are.
 *
 * @param link or number to join; null when the group states none
 */
public record JoiningLink(String link) {}
