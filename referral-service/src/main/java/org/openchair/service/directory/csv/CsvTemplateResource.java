package org.openchair.service.directory.csv;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.service.csv.CsvTemplate;
import org.openchair.staff.Role;

/** The template of the spreadsheet by which groups come into the directory. */
@RequestScoped
@Path("directory/template.csv")
@Tag(name = "directory")
public class CsvTemplateResource {

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Response read() {
        return Response.ok(CsvTemplate.file(GroupColumn.class))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"openchair-groups.csv\"")
                .build();
    }
}
