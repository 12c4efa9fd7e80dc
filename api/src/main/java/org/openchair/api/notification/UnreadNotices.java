package org.openchair.api.notification;

/**
 * How many notices the caller has not read.
 *
 * @param count 0 to 100, where 100 stands for more
 */
public record UnreadNotices(int count) {}
