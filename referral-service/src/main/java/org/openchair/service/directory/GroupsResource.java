package org.openchair.service.directory;

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
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupFacets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.platform.request.Paging;
import org.openchair.staff.Role;

/** The directory of groups. */
@RequestScoped
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class GroupsResource {

    @Inject
    GroupList groups;

    @Inject
    FacetCounts facetCounts;

    @Inject
    FactSheets factSheets;

    @GET
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Outcome<Page<GroupSummary>> find(@Valid @BeanParam GroupSearch search, @Valid @BeanParam Paging paging) {
        return groups.find(search, paging);
    }

    @GET
    @Path("facets")
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Outcome<GroupFacets> facets(@Valid @BeanParam GroupSearch search) {
        return facetCounts.count(search);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Outcome<FactSheet> read(@PathParam("id") UUID id) {
        return factSheets.read(id);
    }
}
