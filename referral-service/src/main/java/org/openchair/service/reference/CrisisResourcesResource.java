package org.openchair.service.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.reference.CorrectCrisisEntry;
import org.openchair.api.reference.CrisisEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.platform.request.Paging;
import org.openchair.safety.CrisisResource;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Who can help a person in danger. The pages' own account reads the card, so that it is shown to whoever comes. */
@RequestScoped
@Path("crisis-resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class CrisisResourcesResource {

    @Inject
    CrisisEntries entries;

    @GET
    @Path("card")
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME,
        Role.PUBLIC_DIRECTORY_NAME
    })
    public List<CrisisResource> card() {
        return entries.card();
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Page<CrisisEntry> list(@Valid @BeanParam Paging paging) {
        return entries.list(paging);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CrisisEntry> read(@PathParam("code") String code) {
        return entries.read(code);
    }

    @PUT
    @Write
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CrisisEntry> correct(@PathParam("code") String code, @Valid @NotNull CorrectCrisisEntry asked) {
        return entries.correct(code, asked);
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<Page<ReferenceHistoryEntry>> history(
            @PathParam("code") String code, @Valid @BeanParam Paging paging) {
        return entries.history(code, paging);
    }
}
