package org.openchair.service.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.concern.NotedConcern;
import org.openchair.api.concern.RaiseConcern;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Concerns about single persons, as those who lead the group note them. */
@RequestScoped
@Path("sessions/{id}/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class ConcernsResource {

    @Inject
    Concerns concerns;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<List<NotedConcern>> list(@PathParam("id") UUID id) {
        return concerns.list(id);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<NotedConcern> raise(@PathParam("id") UUID id, @Valid @NotNull RaiseConcern asked) {
        return concerns.raise(id, asked);
    }
}
