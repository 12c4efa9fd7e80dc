package org.openchair.api;

import java.util.List;

/**
 * One page of what needs the person signed in, the most urgent first, then what has waited longest.
 *
 * @param items at most {@code size} items
 * @param page number of this page, from 1
 * @param size items a page, 1 to 100
 * @param total items in all, of the kind asked for
 * @param counts how much there is of each kind, whatever kind was asked for, the most urgent first
 */
public record WorkPage(List<WorkItem> items, int page, int size, long total, List<WorkCount> counts) {}
