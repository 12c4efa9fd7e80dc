package org.openchair.web.report;

import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.openchair.api.Problem;
import org.openchair.api.report.ParticipationTable;
import org.openchair.api.report.Quarter;
import org.openchair.web.api.ApiClient;
import org.openchair.web.api.ReleasedFile;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** Reports for the program manager: figures, never a person. */
@Path("/reports/participation")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(PROGRAM_MANAGER)
public class ReportPages {
    @Inject
    ApiClient api;

    /** Participation in a quarter; the latest, unless another is asked for. */
    @GET
    public Page participation(@QueryParam("quarter") String asked) {
        List<Quarter> quarters = quarters();
        if (quarters.isEmpty()) {
            return Page.of("report/participation", new ParticipationPage(quarters, null, null));
        }
        String quarter = asked == null || asked.isBlank() ? latest(quarters) : known(asked, quarters);
        return Page.of("report/participation", new ParticipationPage(quarters, table(quarter), null));
    }

    /** Releases the same table as a workbook. */
    @POST
    @Path("{quarter}/workbook")
    @Produces("*/*")
    public Response workbook(@PathParam("quarter") String quarter) {
        String known = known(quarter, quarters());
        return api.release("/participation/" + known + "/workbook")
                .either(ReportPages::download, problem -> refused(known, problem));
    }

    private static Response download(ReleasedFile file) {
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }

    private Response refused(String quarter, Problem problem) {
        Page page = new Page(
                problem.status(),
                "report/participation",
                new ParticipationPage(quarters(), table(quarter), problem.detail()));
        return Response.status(problem.status())
                .type("text/html;charset=UTF-8")
                .entity(page)
                .build();
    }

    private List<Quarter> quarters() {
        return api.reports("/participation/quarters", Quarter.class);
    }

    private ParticipationTable table(String quarter) {
        return api.report("/participation/" + quarter, ParticipationTable.class);
    }

    private static String latest(List<Quarter> quarters) {
        return quarters.stream().map(Quarter::code).max(String::compareTo).orElseThrow();
    }

    private static String known(String asked, List<Quarter> quarters) {
        return quarters.stream()
                .map(Quarter::code)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
