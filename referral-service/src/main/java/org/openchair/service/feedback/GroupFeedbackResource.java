package org.openchair.service.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.feedback.GroupFeedback;
import org.openchair.staff.Role;

/** How members rated the sessions of a group, from eleven answers on. */
@RequestScoped
@Path("groups/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
public class GroupFeedbackResource {

    @Inject
    GroupFeedbacks feedback;

    @GET
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    public Outcome<GroupFeedback> read(@PathParam("id") UUID id) {
        return feedback.of(id);
    }
}
