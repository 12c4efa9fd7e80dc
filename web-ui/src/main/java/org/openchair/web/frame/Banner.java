package org.openchair.web.frame;

/**
 * Something that stands on top of a page until someone acts.
 *
 * @param what one sentence, without its period
 * @param more what else to know
 * @param act words of the button
 * @param address where the button leads
 */
public record Banner(String what, String more, String act, String address) {}
