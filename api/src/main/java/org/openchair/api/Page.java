package org.openchair.api;

import java.util.List;

/**
 * One page of a collection.
 *
 * @param items at most {@code size} items
 * @param page number of this page, from 1
 * @param size items a page, 1 to 100
 * @param total items in all
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
