package org.openchair.web.record;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openchair.web.frame.CurrentRequest;

/** Leads someone who wrote about a session, and says that a person is in danger, to the concern that alerts the clinic. */
final class CrisisConcern {

    private CrisisConcern() {}

    static Response report(CurrentRequest current, UUID session) {
        current.tell(
                "Saved. The clinic has not been told yet",
                "Say who is in danger: reporting it here alerts the clinic right away. Call 911 or 988 first.");
        return Response.seeOther(URI.create("/sessions/" + session + "/concerns?kind=CRISIS#report"))
                .build();
    }
}
