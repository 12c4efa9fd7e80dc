package org.openchair.service.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.platform.identity.SecretAddress;
import org.openchair.service.identity.LinkSecret;

/**
 * The calendar behind a secret link. Calendar programs cannot sign in, so this is the one operation without a bearer token: the
 * secret in its address is the credential, and it shows nobody's name.
 */
@RequestScoped
@Path("calendar")
@Tag(name = "calendar")
public class CalendarFeedResource {

    @Inject
    CalendarFeeds feeds;

    /** An iCalendar file; 404 for a link that was never made, was revoked, or whose maker does not lead the group any more. */
    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @SecretAddress
    @SecurityRequirementsSet
    public Response read(@PathParam("secret") String secret) {
        String calendar = feeds.read(new LinkSecret(secret)).orElseThrow(NotFoundException::new);
        return Response.ok(calendar)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=900")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"group.ics\"")
                .build();
    }
}
