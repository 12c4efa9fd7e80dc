package org.openchair.web.person;

/**
 * Success, told once on the next page.
 *
 * @param happened what was done
 * @param next what happens next, and who acts
 */
public record Notice(String happened, String next) {}
