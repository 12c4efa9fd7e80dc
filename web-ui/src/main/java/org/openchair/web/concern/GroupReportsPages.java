package org.openchair.web.concern;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.concern.PatientConcern;
import org.openchair.api.patient.PatientView;
import org.openchair.api.record.AttendedSession;
import org.openchair.api.record.PatientNote;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.CrisisNumbers;

/** What the groups of a patient let their clinic know. */
@Path("/patients/{id}/group-reports")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class GroupReportsPages {

    @Inject
    ApiClient api;

    @Inject
    CrisisNumbers numbers;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** All of it. */
    @GET
    public Page show(@Context UriInfo asked, @QueryParam("page") @DefaultValue("1") int page) {
        var sessions = api.list(
                "/patients/" + id + "/attended-sessions",
                Map.of("page", Math.max(1, page), "size", 20),
                AttendedSession.class);
        return Page.of(
                "concern/reports",
                new GroupReportsPage(
                        api.get("/patients/" + id, PatientView.class),
                        api.all("/patients/" + id + "/concerns", PatientConcern.class),
                        api.all("/patients/" + id + "/progress-notes", PatientNote.class),
                        sessions.items(),
                        Paging.of(sessions, asked),
                        numbers.card(Locale.ENGLISH)));
    }

    /** Takes note of a concern. */
    @POST
    @Path("{concern}/acknowledge")
    public Response acknowledge(@PathParam("concern") UUID concern) {
        api.post("/patients/" + id + "/concerns/" + concern + "/acknowledge", Map.of(), List.class)
                .either(known -> known, problem -> {
                    ErrorPage page = ErrorPage.of(problem.status());
                    throw new ErrorPageException(page.saying("That was not saved", problem.detail(), page.advice()));
                });
        current.tell("Marked as read", "The group sees that a clinician has read it. It is off your work list.");
        return Response.seeOther(URI.create("/patients/" + id + "/group-reports"))
                .build();
    }
}
