package org.openchair.service.safety;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.safety.ClinicSafety;
import org.openchair.api.safety.SetClinicSafety;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Whom each clinic alerts when somebody may be in danger. */
@RequestScoped
@Path("clinic-safety")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "safety")
public class ClinicSafetyResource {

    @Inject
    SafetyContacts contacts;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<List<ClinicSafety>> list() {
        return contacts.list();
    }

    @PUT
    @Write
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<ClinicSafety> set(@PathParam("id") UUID id, @Valid @NotNull SetClinicSafety asked) {
        return contacts.set(id, asked);
    }
}
