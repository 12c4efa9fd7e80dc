package org.openchair.reporting.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.report.ParticipationTable;
import org.openchair.api.report.Quarter;
import org.openchair.platform.identity.AskKeycloak;
import org.openchair.platform.problem.ProblemAnswers;
import org.openchair.reporting.participation.ReleaseWorkbook.Released;
import org.openchair.reporting.workbook.Workbook;
import org.openchair.staff.Role;

/** Participation by leadership and month, for the program manager. */
@Path("participation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Role.PROGRAM_MANAGER_NAME)
@Tag(name = "Participation", description = "Person-months by month and leadership, small numbers hidden")
@SecurityRequirement(name = "bearer")
public class ParticipationResource {

    @Inject
    private ParticipationTables tables;

    @Inject
    private ReleaseWorkbook releasing;

    @Inject
    private ProblemAnswers answers;

    @GET
    @Path("quarters")
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    @Operation(summary = "Closed quarters with figures, newest first")
    public List<Quarter> quarters() {
        return tables.quarters();
    }

    @GET
    @Path("{quarter}")
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    @Operation(summary = "The table of a closed quarter, such as 2026-Q3; frozen when first shown")
    public Outcome<ParticipationTable> table(@PathParam("quarter") String quarter) {
        return tables.table(quarter);
    }

    @POST
    @Path("{quarter}/workbook")
    @Produces({Workbook.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.PROGRAM_MANAGER_NAME)
    @AskKeycloak
    @Operation(summary = "The same table as an .xlsx workbook; the release is recorded with its recipient")
    public Response workbook(
            @PathParam("quarter") String quarter,
            @Parameter(
                            description = "A random UUID: the same key with the same quarter is released once",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(IdempotencyKey.HEADER)
                    List<String> keys,
            @Context SecurityContext caller) {
        String recipient = ((JsonWebToken) caller.getUserPrincipal()).getSubject();
        return answers.answer(releasing.release(quarter, recipient, keys), ParticipationResource::download);
    }

    private static Response download(Released released) {
        Workbook workbook = released.workbook();
        return Response.ok(workbook.bytes(), Workbook.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + workbook.fileName() + "\"")
                .header("Idempotency-Replayed", released.repeated() ? "true" : null)
                .build();
    }
}
