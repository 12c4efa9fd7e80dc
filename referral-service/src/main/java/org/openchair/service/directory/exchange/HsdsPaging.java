package org.openchair.service.directory.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.openchair.platform.request.Paging;

/** Which page of the published directory is asked for, by the parameters of HSDS. */
public class HsdsPaging {

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(100_000)
    private int page = 1;

    @QueryParam("per_page")
    @DefaultValue("25")
    @Min(1)
    @Max(100)
    private int perPage = 25;

    Paging paging() {
        return Paging.of(page, perPage);
    }
}
