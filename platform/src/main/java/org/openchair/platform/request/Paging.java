package org.openchair.platform.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.openchair.api.Page;

/** Which page of a collection is asked for. */
public class Paging {

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(100_000)
    private int page = 1;

    @QueryParam("size")
    @DefaultValue("25")
    @Min(1)
    @Max(100)
    private int size = 25;

    /** A page asked for in another way than by these parameters. */
    public static Paging of(int page, int size) {
        Paging paging = new Paging();
        paging.page = page;
        paging.size = size;
        return paging;
    }

    /** Which page, from 1. */
    public int number() {
        return page;
    }

    /** Items a page. */
    public int size() {
        return size;
    }

    /** Items before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The page with its items. */
    public <T> Page<T> page(List<T> items, long total) {
        return new Page<>(items, page, size, total);
    }
}
