package org.openchair.web.frame;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Ends a request with a page in words that fit the occasion. */
public class TurnedAway extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    /** Ends the request with this page. */
    public TurnedAway(ErrorPage page) {
        super(Response.status(page.status())
                .type("text/html;charset=UTF-8")
                .entity(page.page())
                .build());
    }
}
