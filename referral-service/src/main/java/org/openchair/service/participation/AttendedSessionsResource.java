package org.openchair.service.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.record.AttendedSession;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** Session by session, how a patient of the clinician's own clinic attends. */
@RequestScoped
@Path("patients/{id}/attended-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class AttendedSessionsResource {

    @Inject
    AttendedSessions sessions;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<AttendedSession>> list(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return sessions.list(id, paging);
    }
}
