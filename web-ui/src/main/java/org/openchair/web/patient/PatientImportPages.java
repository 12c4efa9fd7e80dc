package org.openchair.web.patient;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.sheet.SentSheet;

/** Registering the patients of a clinic from a spreadsheet. */
@Path("/patients/import")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class PatientImportPages {
    private static final String TEMPLATE = "patient/import";
    private static final String CSV = "text/csv";

    @Inject
    ApiClient api;

    /** The empty form. */
    @GET
    public Page form() {
        return Page.of(TEMPLATE, PatientImportPage.form(FieldErrors.none()));
    }

    /** Says what would become of each row of a new file; registers those of one that was looked at. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page take(List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        if (sheet.isEmpty()) {
            return toCorrect(FieldErrors.none().add("file", "Choose a file with at least one patient"));
        }
        String path = PatientImportPage.ADDRESS + (sheet.confirmed() ? "" : "/preview");
        return api.postAsIs(path, sheet.parameters(), CSV, sheet.content(), PatientImportReport.class)
                .either(
                        report -> Page.of(TEMPLATE, PatientImportPage.of(report, sheet)),
                        problem -> toCorrect(FieldErrors.of(problem, "file", Set.of())));
    }

    /** The rows to correct, as a file. */
    @POST
    @Path("refused-rows")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("*/*")
    public Response refusedRows(List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        return download(
                api.fileFor(PatientImportPage.ADDRESS + "/refused-rows", sheet.parameters(), CSV, sheet.content()));
    }

    /** The spreadsheet to fill in. */
    @GET
    @Path("template.csv")
    @Produces("*/*")
    public Response template() {
        return download(api.file("/patients/import/template.csv"));
    }

    private static Response download(Answer<ReleasedFile> answer) {
        return answer.either(
                file -> Response.ok(file.content(), file.type())
                        .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                        .build(),
                problem -> {
                    throw new ErrorPageException(ErrorPage.of(problem.status()));
                });
    }

    private static Page toCorrect(FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, PatientImportPage.form(errors));
    }
}
