package org.openchair.service.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.outcome.AttachScore;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The score that goes with a referral of the clinician's own clinic. */
@RequestScoped
@Path("referrals/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class AttachedScoreResource {

    @Inject
    ScoreAttaching attaching;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<AttachedScore> read(@PathParam("id") UUID id) {
        return attaching.read(id);
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<AttachedScore> attach(@PathParam("id") UUID id, @Valid @NotNull AttachScore asked) {
        return attaching.attach(id, asked);
    }
}
