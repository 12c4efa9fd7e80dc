package org.openchair.service.directory.vetting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.directory.RedFlagQuestion;
import org.openchair.staff.Role;

/** The checklist of red flags, as it is asked now. */
@RequestScoped
@Path("red-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vetting")
public class RedFlagsResource {

    @Inject
    Checklist checklist;

    @GET
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public List<RedFlagQuestion> list() {
        return checklist.questions();
    }
}
