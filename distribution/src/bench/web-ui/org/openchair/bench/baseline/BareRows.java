package org.openchair.bench.baseline;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.api.patient.PatientSummary;
import org.openchair.web.frame.PageChrome;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.Role;
import org.openchair.web.patient.PatientSearch;
import org.openchair.web.person.SignedIn;
import org.openchair.web.person.Tokens;

/** The page of 100 patients at its barest: the same template in a servlet, with rows from nowhere and nobody signed in. */
@WebServlet("/bench/rows")
public class BareRows extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 100;

    private final transient TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageChrome.class.getClassLoader(), "gg.jte.generated.precompiled");
    private final transient SignedIn nobody =
            new SignedIn("Dr. Robin Adams", Role.CLINICIAN, new Tokens("", "", "", Instant.EPOCH));
    private final transient PatientSearch rows = new PatientSearch("", "", patients(), new Paging(1, 2, "/patients"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageChrome frame = new PageChrome(
                UUID.randomUUID().toString(), "/patients", Locale.ENGLISH, Optional.of(nobody), Optional.empty());
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render("patient/patients.jte", Map.of("frame", frame, "model", rows), html);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static List<PatientSummary> patients() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> new PatientSummary(
                        UUID.randomUUID(), "R-%05d".formatted(number), "Given" + number, "Family" + number, born(number)))
                .toList();
    }

    private static LocalDate born(int number) {
        return LocalDate.of(1940, 1, 1).plusDays(250L * number);
    }
}
