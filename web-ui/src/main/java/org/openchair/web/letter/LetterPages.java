package org.openchair.web.letter;

import static org.openchair.web.frame.Role.CLINICIAN;

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
import org.openchair.api.referral.ReferralView;
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.signin.AllowedTo;

/** What goes on paper about a referral of the own clinic: the return letter, and a summary for the clinic's record. */
@Path("/referrals/{id}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class LetterPages {
    @Inject
    Services services;

    /** The return letter, to read, print or paste. */
    @GET
    @Path("return-letter")
    public Page letter(@PathParam("id") UUID id) {
        return Page.of("letter/letter", letterOf(id));
    }

    /** The same letter as PDF. */
    @GET
    @Path("return-letter/pdf")
    @Produces("*/*")
    public Response pdf(@PathParam("id") UUID id) {
        return file(id, "pdf");
    }

    /** The same letter as plain text. */
    @GET
    @Path("return-letter/text")
    @Produces("*/*")
    public Response text(@PathParam("id") UUID id) {
        return file(id, "text");
    }

    /** The referral on one page, for the clinic's record. */
    @GET
    @Path("summary")
    public Page summary(@PathParam("id") UUID id) {
        ReturnLetter letter = letterOf(id);
        return Page.of(
                "letter/summary", new SummarySheet(services.get("/referrals/" + id, ReferralView.class), letter));
    }

    private ReturnLetter letterOf(UUID id) {
        return services.get("/referrals/" + id + "/return-letter", ReturnLetter.class);
    }

    private Response file(UUID id, String form) {
        return services.file("/referrals/" + id + "/return-letter/" + form).either(LetterPages::download, problem -> {
            throw new TurnedAway(ErrorPage.of(problem.status()));
        });
    }

    private static Response download(ReleasedFile file) {
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }
}
