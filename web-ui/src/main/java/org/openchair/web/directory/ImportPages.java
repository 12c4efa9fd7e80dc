package org.openchair.web.directory;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

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
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.ImportReport;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.sheet.SentSheet;
import org.openchair.web.sheet.SheetCheck;

/** Bringing groups into the directory from a spreadsheet or the Human Services Data Specification, as a file or pasted. */
@Path("/directory/import")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({PROGRAM_MANAGER, ADMINISTRATOR})
public class ImportPages {
    private static final String TEMPLATE = "directory/import";

    @Inject
    ApiClient api;

    /** The empty form. */
    @GET
    public Page form() {
        return Page.of(TEMPLATE, page("", null, null, FieldErrors.none()));
    }

    /** Says what would become of each new record; takes those of a file that was looked at. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page take(List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        if (sheet.isEmpty()) {
            return toCorrect("", FieldErrors.none().add("file", "Choose a file, or paste the records"));
        }
        String path = ImportPage.ADDRESS + (sheet.confirmed() ? "" : "/preview");
        String media = ImportPage.media(sheet.content());
        return api.postAsIs(path, sheet.parameters(), media, sheet.content(), ImportReport.class)
                .either(
                        report -> Page.of(
                                TEMPLATE, page("", report, ImportPage.check(report, sheet), FieldErrors.none())),
                        problem -> toCorrect(sheet.pasted(), FieldErrors.of(problem, "file", Set.of())));
    }

    /** The rows to correct, as a file. */
    @POST
    @Path("refused-rows")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("*/*")
    public Response refusedRows(List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        return download(
                api.fileFor(ImportPage.ADDRESS + "/refused-rows", sheet.parameters(), "text/csv", sheet.content()));
    }

    /** The spreadsheet to fill in. */
    @GET
    @Path("template.csv")
    @Produces("*/*")
    public Response template() {
        return download(api.file("/directory/template.csv"));
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

    private Page toCorrect(String pasted, FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, page(pasted, null, null, errors));
    }

    private ImportPage page(String pasted, ImportReport report, SheetCheck check, FieldErrors errors) {
        return new ImportPage(pasted, report, check, errors, api.get("/vocabularies", Facets.class));
    }
}
