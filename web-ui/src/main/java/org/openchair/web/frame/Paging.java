package org.openchair.web.frame;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.openchair.api.Page;

/**
 * Where a list stands among its pages.
 *
 * @param page this page, from 1
 * @param pages how many there are
 * @param address this page's path and query
 */
public record Paging(int page, int pages, String address) {

    /** The place of this page of a collection, under the address it was asked at. */
    public static Paging of(Page<?> list, UriInfo asked) {
        int pages = (int) Math.max(1, (list.total() + list.size() - 1) / list.size());
        String query = asked.getRequestUri().getRawQuery();
        return new Paging(list.page(), pages, asked.getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
    }

    /** Whether there is a page before this one. */
    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether there is a page after this one. */
    public boolean hasNext() {
        return page < pages;
    }

    /** The address of another page of the same list. */
    public String address(int other) {
        return UriBuilder.fromUri(address)
                .replaceQueryParam("page", other)
                .build()
                .toString();
    }
}
