package org.openchair.service.directory.vetting;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.api.directory.VettingView;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The life of a directory entry: its vetting, its moves, and what is reported about it. */
@RequestScoped
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vetting")
public class VettingResource {

    @Inject
    VettingRecords records;

    @Inject
    GroupMoving moving;

    @Inject
    RedFlagReporting reporting;

    @GET
    @Path("{id}/vetting")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<VettingView> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    @POST
    @Write
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<GroupMoveMade> move(@PathParam("id") UUID id, @Valid @NotNull MakeGroupMove asked) {
        return moving.move(id, asked);
    }

    @POST
    @Write
    @Path("{id}/red-flags")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<GroupMoveMade> report(@PathParam("id") UUID id, @Valid @NotNull ReportRedFlags report) {
        return reporting.report(id, report);
    }
}
