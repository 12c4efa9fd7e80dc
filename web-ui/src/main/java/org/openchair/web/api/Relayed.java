package org.openchair.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What the referral service said, passed on to a page's script as it is: what was done, or why not.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body JSON
 */
public record Relayed(int status, String type, byte[] body) {

    /** This as an answer. */
    public Response.ResponseBuilder answer() {
        return Response.status(status).header(HttpHeaders.CONTENT_TYPE, type).entity(body);
    }
}
