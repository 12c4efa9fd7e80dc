package org.openchair.service.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.directory.ImportReport;
import org.openchair.service.directory.csv.CsvImport;
import org.openchair.service.directory.hsds.DirectoryImport;
import org.openchair.service.identity.AskKeycloak;
import org.openchair.service.once.WriteOfManyActs;
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
    @Consumes("text/csv")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    @AskKeycloak
    @WriteOfManyActs
    @RequestBody(
            description = "A spreadsheet with the columns of directory/template.csv, as RFC 4180 text in UTF-8.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<ImportReport> takeTable(byte[] file) {
        return csvImport.run(file);
    }
}
