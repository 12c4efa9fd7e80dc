package org.openchair.service.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.directory.ImportReport;
import org.openchair.platform.identity.AskKeycloak;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.directory.csv.CsvImport;
import org.openchair.service.directory.hsds.DirectoryImport;
import org.openchair.service.once.WriteOfManyActs;
import org.openchair.service.persistence.InTurn;
import org.openchair.staff.Role;

/** Brings groups into the directory. */
@RequestScoped
@Path("directory/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class ImportResource {

    @Inject
    DirectoryImport directoryImport;

    @Inject
    CsvImport csvImport;

    @POST
    @InTurn
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @AskKeycloak
    @WriteOfManyActs
    @RequestBody(
            description = "HSDS 3.0: a service, a list of services, a page, or an organization with its services.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public Outcome<ImportReport> take(JsonNode document) {
        return directoryImport.run(document);
    }

    @POST
    @InTurn
    @Consumes("text/csv")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @AskKeycloak
    @WriteOfManyActs
    @RequestBody(
            description = "A spreadsheet with the columns of directory/template.csv, as RFC 4180 text in UTF-8.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<ImportReport> takeTable(@Valid @BeanParam SheetReading reading, byte[] file) {
        return csvImport.run(file, reading);
    }

    @POST
    @InTurn
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @RequestBody(
            description = "The same document; what would become of each record is said, and nothing is written.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public Outcome<ImportReport> preview(JsonNode document) {
        return directoryImport.preview(document);
    }

    @POST
    @InTurn
    @Path("preview")
    @Consumes("text/csv")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @RequestBody(
            description = "The same spreadsheet; what would become of each row is said, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<ImportReport> previewTable(@Valid @BeanParam SheetReading reading, byte[] file) {
        return csvImport.preview(file, reading);
    }

    @POST
    @InTurn
    @Path("refused-rows")
    @Consumes("text/csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @RequestBody(
            description =
                    "The same spreadsheet; its refused rows come back with what to correct, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response refusedRows(@Valid @BeanParam SheetReading reading, byte[] file) {
        return RefusedRows.answer(csvImport.refused(file, reading), "openchair-groups-to-correct.csv");
    }
}
