package org.openchair.service.patient.csv;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.service.csv.CsvTemplate;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.persistence.InTurn;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Registers patients from a spreadsheet. */
@RequestScoped
@Path("patients/import")
@Tag(name = "patients")
public class PatientImportResource {

    @Inject
    PatientImport patientImport;

    @POST
    @InTurn
    @Write
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    @RequestBody(
            description = "A spreadsheet with the columns of patients/import/template.csv, as RFC 4180 text in UTF-8.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<PatientImportReport> take(@Valid @BeanParam SheetReading reading, byte[] file) {
        return patientImport.run(file, reading);
    }

    @POST
    @InTurn
    @Path("preview")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    @RequestBody(
            description = "The same spreadsheet; what would become of each row is said, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Outcome<PatientImportReport> preview(@Valid @BeanParam SheetReading reading, byte[] file) {
        return patientImport.preview(file, reading);
    }

    @POST
    @InTurn
    @Path("refused-rows")
    @Consumes("text/csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.CLINICIAN_NAME)
    @RequestBody(
            description =
                    "The same spreadsheet; its refused rows come back with what to correct, and nothing is written.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response refusedRows(@Valid @BeanParam SheetReading reading, byte[] file) {
        return RefusedRows.answer(patientImport.refused(file, reading), "openchair-patients-to-correct.csv");
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Response template() {
        return Response.ok(CsvTemplate.file(PatientColumn.class))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"openchair-patients.csv\"")
                .build();
    }
}
