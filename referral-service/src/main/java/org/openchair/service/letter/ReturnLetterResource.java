package org.openchair.service.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.staff.Role;

/** What the doctor hears back about a referral of the own clinic, in three forms of the same words. */
@RequestScoped
@Path("referrals/{id}/return-letter")
@Tag(name = "letters")
public class ReturnLetterResource {

    private static final String PDF = "application/pdf";

    @Inject
    ReturnLetters letters;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ReturnLetter> read(@PathParam("id") UUID id) {
        return letters.write(id);
    }

    /** A tagged PDF. */
    @GET
    @Path("pdf")
    @Produces(PDF)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Response pdf(@PathParam("id") UUID id) {
        return file(letters.write(id), PdfLetter::of, PDF, "return-letter.pdf");
    }

    /** Plain text, to paste into the clinic's record. */
    @GET
    @Path("text")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Response text(@PathParam("id") UUID id) {
        return file(
                letters.write(id),
                letter -> PlainLetter.of(letter).getBytes(UTF_8),
                "text/plain;charset=UTF-8",
                "return-letter.txt");
    }

    // The name of the file names nobody: it stays in the folder of downloads.
    private static Response file(
            Outcome<ReturnLetter> outcome, Function<ReturnLetter, byte[]> form, String type, String name) {
        return outcome instanceof Done<ReturnLetter> done
                ? Response.ok(form.apply(done.value()), type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .build()
                : Response.ok(outcome).build();
    }
}
