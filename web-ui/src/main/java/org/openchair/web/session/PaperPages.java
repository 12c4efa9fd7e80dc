package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.api.session.MyGroup;
import org.openchair.api.session.SheetImportReport;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.sheet.SentSheet;
import org.openchair.web.sheet.SheetCheck;

/** Attendance that a facilitator keeps on paper: the sheet to print, and the filled-in sheet taken in. */
@Path("/my-groups/{id}/paper")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class PaperPages {
    private static final String TEMPLATE = "session/paper";
    private static final String CSV = "text/csv";
    private static final int MONTHS = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    /** What to print, and where to send it. */
    @GET
    public Page form(@PathParam("id") UUID id) {
        return Page.of(TEMPLATE, page(id, null, null, FieldErrors.none()));
    }

    /** The sheet of a month. */
    @GET
    @Path("sheet")
    @Produces("*/*")
    public Object sheet(@PathParam("id") UUID id, @QueryParam("month") String month) {
        String asked = months().stream().anyMatch(each -> each.value().equals(month))
                ? month
                : YearMonth.now(clock).toString();
        return api.file("/my-groups/" + id + "/attendance-sheet", Map.of("month", asked))
                .<Object>either(
                        file -> Response.ok(file.content(), file.type())
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"attendance-" + asked + ".csv\"")
                                .build(),
                        problem -> Response.status(422)
                                .type("text/html;charset=UTF-8")
                                .entity(Page.toCorrect(
                                        TEMPLATE,
                                        page(id, null, null, FieldErrors.of(problem, "month", Set.of("month")))))
                                .build());
    }

    /** Says what would become of each row of a new sheet; records those of one that was looked at. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page take(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        if (sheet.isEmpty()) {
            return toCorrect(id, FieldErrors.none().add("file", "Choose the sheet that you filled in"));
        }
        String path = sheet(id) + (sheet.confirmed() ? "" : "/preview");
        return api.postAsIs(path, sheet.parameters(), CSV, sheet.content(), SheetImportReport.class)
                .either(
                        report -> Page.of(
                                TEMPLATE, page(id, report, PaperPage.check(id, report, sheet), FieldErrors.none())),
                        problem -> toCorrect(id, FieldErrors.of(problem, "file", Set.of())));
    }

    /** The rows to correct, as a file. */
    @POST
    @Path("refused-rows")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("*/*")
    public Response refusedRows(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        SentSheet sheet = SentSheet.of(parts);
        return api.fileFor(sheet(id) + "/refused-rows", sheet.parameters(), CSV, sheet.content())
                .either(
                        file -> Response.ok(file.content(), file.type())
                                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                                .build(),
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    private static String sheet(UUID id) {
        return "/my-groups/" + id + "/attendance-sheet";
    }

    private Page toCorrect(UUID id, FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, page(id, null, null, errors));
    }

    private PaperPage page(UUID id, SheetImportReport report, SheetCheck check, FieldErrors errors) {
        String group = api.list("/my-groups", Map.of("size", 100), MyGroup.class).items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(MyGroup::name)
                .orElseThrow(NotFoundException::new);
        return new PaperPage(id, group, months(), report, check, errors);
    }

    private List<Choice> months() {
        YearMonth now = YearMonth.now(clock);
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> now.plusMonths(1).minusMonths(back))
                .map(each -> Choice.of(each.toString(), MONTH.format(each)))
                .toList();
    }
}
