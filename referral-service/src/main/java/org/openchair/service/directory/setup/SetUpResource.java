package org.openchair.service.directory.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.setup.EvaluationPart;
import org.openchair.directory.setup.FormatPart;
import org.openchair.directory.setup.GuidelinesPart;
import org.openchair.directory.setup.InclusionPart;
import org.openchair.directory.setup.Part;
import org.openchair.directory.setup.PeoplePart;
import org.openchair.directory.setup.PlacePart;
import org.openchair.directory.setup.PurposePart;
import org.openchair.directory.setup.TimesPart;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/**
 * The set-up of a group, part by part. Each part is put in place whole, with the version that the writer saw; the purpose, with
 * version 0 under an id that the writer made, begins a draft.
 */
@RequestScoped
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "set-up")
public class SetUpResource {

    @Inject
    SetUpRecords records;

    @Inject
    SetUpWriting writing;

    @GET
    @Path("{id}/set-up")
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    @PUT
    @Write
    @Path("{id}/set-up/purpose")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @QueryParam("partTwoChanges") @DefaultValue("false") boolean partTwoChanges,
            @Valid @NotNull PurposePart part) {
        return writing.write(id, version, part, partTwoChanges).then(records::read);
    }

    @PUT
    @Write
    @Path("{id}/set-up/format-and-joining")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull FormatPart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/times")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull TimesPart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull PlacePart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull PeoplePart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/guidelines")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull GuidelinesPart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/inclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull InclusionPart part) {
        return written(id, version, part);
    }

    @PUT
    @Write
    @Path("{id}/set-up/evaluation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    public Outcome<SetUpView> write(
            @PathParam("id") UUID id,
            @QueryParam("version") @DefaultValue("0") @Min(0) int version,
            @Valid @NotNull EvaluationPart part) {
        return written(id, version, part);
    }

    private Outcome<SetUpView> written(UUID id, int version, Part part) {
        return writing.write(id, version, part, false).then(records::read);
    }
}
