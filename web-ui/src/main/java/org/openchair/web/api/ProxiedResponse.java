package org.openchair.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What the referral service said, passed on to a page's script as it is: what was done, or why not.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param retryAfter when to ask again; empty where the service did not say
 * @param body JSON
 */
public record ProxiedResponse(int status, String type, Optional<String> retryAfter, byte[] body) {

    /** This as an answer. */
    public Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer =
                Response.status(status).header(HttpHeaders.CONTENT_TYPE, type).entity(body);
        retryAfter.ifPresent(when -> answer.header(HttpHeaders.RETRY_AFTER, when));
        return answer;
    }
}
