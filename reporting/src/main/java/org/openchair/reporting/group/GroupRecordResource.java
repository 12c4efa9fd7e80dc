package org.openchair.reporting.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.report.GroupRecord;
import org.openchair.staff.Role;

/** A group's own record, for its fact sheet. */
@Path("groups/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Group record", description = "How people attend a group and stay with it, small numbers hidden")
@SecurityRequirement(name = "bearer")
public class GroupRecordResource {

    @Inject
    private GroupRecords records;

    @GET
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
    @Operation(
            summary = "The latest record of a group, frozen when first shown; without figures until it is large enough")
    public GroupRecord read(@PathParam("id") UUID id) {
        return records.of(id);
    }
}
