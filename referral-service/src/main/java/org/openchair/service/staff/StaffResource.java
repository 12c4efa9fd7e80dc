package org.openchair.service.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.staff.DescribeStaff;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.api.staff.NoteTraining;
import org.openchair.api.staff.StaffRecord;
import org.openchair.api.staff.StaffSummary;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The people who work here, for those who look after the groups; a facilitator reads the own record. */
@RequestScoped
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class StaffResource {

    @Inject
    StaffList list;

    @Inject
    StaffRecords records;

    @Inject
    StaffKeeping keeping;

    @GET
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Page<StaffSummary> list(
            @QueryParam("q") @Size(max = 100) String words,
            @QueryParam("leading") boolean leading,
            @QueryParam("supervising") boolean supervising,
            @Valid @BeanParam Paging paging) {
        return list.list(words, leading, supervising, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    @PUT
    @Write
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> describe(@PathParam("id") UUID id, @Valid @NotNull DescribeStaff asked) {
        return keeping.describe(id, asked);
    }

    @POST
    @Write
    @Path("{id}/trainings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> noteTraining(@PathParam("id") UUID id, @Valid @NotNull NoteTraining asked) {
        return keeping.note(id, asked);
    }

    @POST
    @Write
    @Path("{id}/trainings/{training}/entered-in-error")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> withdrawTraining(@PathParam("id") UUID id, @PathParam("training") UUID training) {
        return keeping.withdrawTraining(id, training);
    }

    @POST
    @Write
    @Path("{id}/supervision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> noteSupervision(@PathParam("id") UUID id, @Valid @NotNull NoteSupervision asked) {
        return keeping.note(id, asked);
    }

    @POST
    @Write
    @Path("{id}/supervision/{meeting}/entered-in-error")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<StaffRecord> withdrawSupervision(@PathParam("id") UUID id, @PathParam("meeting") UUID meeting) {
        return keeping.withdrawSupervision(id, meeting);
    }
}
