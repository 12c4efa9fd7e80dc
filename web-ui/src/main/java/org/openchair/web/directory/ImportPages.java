package org.openchair.web.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openchair.web.frame.Role.ADMINISTRATOR;
import static org.openchair.web.frame.Role.PROGRAM_MANAGER;

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
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.signin.AllowedTo;

/** Bringing groups into the directory from a spreadsheet or the Human Services Data Specification, as a file or pasted. */
@Path("/directory/import")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({PROGRAM_MANAGER, ADMINISTRATOR})
public class ImportPages {
    @Inject
    Services services;

    /** The empty form. */
    @GET
    public Page form() {
        return Page.of("directory/import", page("", null, FieldErrors.none()));
    }

    /** Takes the records and says what became of each. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page take(List<EntityPart> parts) throws IOException {
        String pasted = new String(part(parts, "pasted"), UTF_8).strip();
        byte[] file = part(parts, "file");
        byte[] records = file.length > 0 ? file : pasted.getBytes(UTF_8);
        if (records.length == 0) {
            return toCorrect(pasted, FieldErrors.none().add("file", "Choose a file, or paste the records"));
        }
        return services.postAsIs("/directory/import", ImportPage.media(records), records, ImportReport.class)
                .either(
                        report -> Page.of("directory/import", page("", report, FieldErrors.none())),
                        problem -> toCorrect(pasted, FieldErrors.of(problem, "file", Set.of())));
    }

    /** The spreadsheet to fill in. */
    @GET
    @Path("template.csv")
    @Produces("*/*")
    public Response template() {
        return services.file("/directory/template.csv").either(ImportPages::download, problem -> {
            throw new TurnedAway(ErrorPage.of(problem.status()));
        });
    }

    private static Response download(ReleasedFile file) {
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }

    private Page toCorrect(String pasted, FieldErrors errors) {
        return Page.toCorrect("directory/import", page(pasted, null, errors));
    }

    private ImportPage page(String pasted, ImportReport report, FieldErrors errors) {
        return new ImportPage(pasted, report, errors, services.get("/vocabularies", Facets.class));
    }

    private static byte[] part(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) {
            if (name.equals(part.getName())) {
                return part.getContent().readAllBytes();
            }
        }
        return new byte[0];
    }
}
