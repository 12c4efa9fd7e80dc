package org.openchair.web.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.web.api.ApiClient;
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** What the doctor hears back about a referral of the own clinic: to read, to print, to file and to paste. */
@Path("/referrals/{id}/return-letter")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class LetterPages {
    @Inject
    ApiClient api;

    /** The letter, to read or print. */
    @GET
    public Page letter(@PathParam("id") UUID id) {
        ReturnLetter letter = api.get("/referrals/" + id + "/return-letter", ReturnLetter.class);
        return Page.of("letter/letter", new LetterSheet(letter, plain(id)));
    }

    /** The same letter as PDF. */
    @GET
    @Path("pdf")
    @Produces("*/*")
    public Response pdf(@PathParam("id") UUID id) {
        return file(id, "pdf");
    }

    /** The same letter as plain text. */
    @GET
    @Path("text")
    @Produces("*/*")
    public Response text(@PathParam("id") UUID id) {
        return file(id, "text");
    }

    private String plain(UUID id) {
        return api.file("/referrals/" + id + "/return-letter/text")
                .either(file -> new String(file.content(), UTF_8), problem -> {
                    throw new ErrorPageException(ErrorPage.of(problem.status()));
                });
    }

    private Response file(UUID id, String form) {
        return api.file("/referrals/" + id + "/return-letter/" + form).either(LetterPages::download, problem -> {
            throw new ErrorPageException(ErrorPage.of(problem.status()));
        });
    }

    private static Response download(ReleasedFile file) {
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }
}
