package org.openchair.web.patient;

import static org.openchair.web.frame.Role.CLINICIAN;

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
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.signin.AllowedTo;

/** Registering the patients of a clinic from a spreadsheet. */
@Path("/patients/import")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class PatientImportPages {
    @Inject
    Services services;

    /** The empty form. */
    @GET
    public Page form() {
        return Page.of("patient/import", new PatientImportPage(null, FieldErrors.none()));
    }

    /** Takes the file and says what became of each row. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page take(List<EntityPart> parts) throws IOException {
        byte[] file = file(parts);
        if (file.length == 0) {
            return toCorrect(FieldErrors.none().add("file", "Choose a file with at least one patient"));
        }
        return services.postAsIs("/patients/import", "text/csv", file, PatientImportReport.class)
                .either(
                        report -> Page.of("patient/import", new PatientImportPage(report, FieldErrors.none())),
                        problem -> toCorrect(FieldErrors.of(problem, "file", Set.of())));
    }

    /** The spreadsheet to fill in. */
    @GET
    @Path("template.csv")
    @Produces("*/*")
    public Response template() {
        return services.file("/patients/import/template.csv")
                .either(
                        file -> Response.ok(file.content(), file.type())
                                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                                .build(),
                        problem -> {
                            throw new TurnedAway(ErrorPage.of(problem.status()));
                        });
    }

    private static Page toCorrect(FieldErrors errors) {
        return Page.toCorrect("patient/import", new PatientImportPage(null, errors));
    }

    private static byte[] file(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                return part.getContent().readAllBytes();
            }
        }
        return new byte[0];
    }
}
