package org.openchair.service.matching;

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
import org.openchair.api.matching.MatchList;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The groups that fit a patient of the clinician's own clinic. */
@RequestScoped
@Path("patients/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class MatchesResource {

    @Inject
    FindMatches matches;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<MatchList> find(
            @PathParam("id") UUID id, @Valid @BeanParam MatchRequest needs, @Valid @BeanParam Paging paging) {
        return matches.find(id, needs, paging);
    }
}
