package org.openchair.api.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.openchair.api.Page;

/**
 * One page of the published directory, as HSDS pages are.
 *
 * @param totalItems services in all
 * @param totalPages pages in all; 0 when there is no service
 * @param pageNumber number of this page, from 1
 * @param size services on this page
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ServicePage(
        long totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<ServiceRecord> contents) {

    /** The same page in the words of HSDS. */
    public static ServicePage of(Page<ServiceRecord> page) {
        int pages = Math.toIntExact((page.total() + page.size() - 1) / page.size());
        return new ServicePage(
                page.total(),
                pages,
                page.page(),
                page.items().size(),
                page.page() == 1,
                page.page() >= pages,
                page.items().isEmpty(),
                page.items());
    }
}
