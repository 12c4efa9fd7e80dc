package org.openchair.service.session.csv;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.api.session.SheetImportReport;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.persistence.InTurn;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Attendance on paper: the sheet of a month or of one session, and what was written in it. */
@RequestScoped
@Path("my-groups/{id}/attendance-sheet")
@Tag(name = "sessions")
public class AttendanceSheetResource {

    @Inject
    AttendanceSheet sheet;

    @Inject
    SheetImport sheetImport;

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Response download(
            @PathParam("id") UUID id,
            @QueryParam("month")
                    @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])", message = "Enter a month such as 2026-11")
                    String month,
            @QueryParam("session") UUID session) {
        Outcome<byte[]> outcome = sheet.file(id, month == null ? null : YearMonth.parse(month), session);
        return outcome instanceof Done<byte[]> done
                ? Response.ok(done.value())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attendance.csv\"")
                        .build()
                : Response.ok(outcome).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    @POST
    @InTurn
    @Write
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    @RequestBody(
            description = "The sheet with marks written in it, as RFC 4180 text in UTF-8.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<SheetImportReport> take(
            @PathParam("id") UUID id, @Valid @BeanParam SheetReading reading, byte[] file) {
        return sheetImport.run(id, file, reading);
    }

    @POST
    @InTurn
    @Path("preview")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    @RequestBody(
            description = "The same sheet; what would become of each row is said, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<SheetImportReport> preview(
            @PathParam("id") UUID id, @Valid @BeanParam SheetReading reading, byte[] file) {
        return sheetImport.preview(id, file, reading);
    }

    @POST
    @InTurn
    @Path("refused-rows")
    @Consumes("text/csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.FACILITATOR_NAME)
    @RequestBody(
            description = "The same sheet; its refused rows come back with what to correct, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response refusedRows(@PathParam("id") UUID id, @Valid @BeanParam SheetReading reading, byte[] file) {
        return RefusedRows.answer(sheetImport.refused(id, file, reading), "attendance-to-correct.csv");
    }
}
