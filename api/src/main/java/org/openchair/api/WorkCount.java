package org.openchair.api;

/**
 * How much of one kind there is to do.
 *
 * @param kind stable code of an {@code org.openchair.work.TaskKind}
 * @param count 1 or more
 */
public record WorkCount(String kind, int count) {}
