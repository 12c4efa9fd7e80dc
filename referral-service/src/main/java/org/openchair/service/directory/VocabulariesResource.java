package org.openchair.service.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.service.reference.Vocabularies;
import org.openchair.staff.Role;

/** The vocabularies, in the language asked for. */
@RequestScoped
@Path("vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class VocabulariesResource {

    @Inject
    Vocabularies vocabularies;

    @GET
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Facets read() {
        return vocabularies.facets();
    }

    @GET
    @Path("access-needs")
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME})
    public List<CodeLabel> accessNeeds() {
        return vocabularies.codes("access-need");
    }
}
