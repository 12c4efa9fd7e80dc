package org.openchair.web.staff;

import static org.openchair.web.person.Role.CLINICIAN;
import static org.openchair.web.person.Role.FACILITATOR;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openchair.Ids;
import org.openchair.api.Me;
import org.openchair.api.Problem;
import org.openchair.api.staff.PeerCandidate;
import org.openchair.api.staff.SupervisedPerson;
import org.openchair.api.staff.SupervisionRecord;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Those who lead groups, for whoever supervises them; and the own figures, as the supervisor sees them. */
@Path("/supervision")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({FACILITATOR, CLINICIAN})
public class SupervisionPages {
    private static final String TEMPLATE = "staff/supervision";
    private static final int A_PAGE = 25;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** Those whom the reader supervises. */
    @GET
    public Page list(
            @Context UriInfo asked,
            @QueryParam("days") @DefaultValue("90") int days,
            @QueryParam("page") @DefaultValue("1") int page) {
        int period = SuperviseesPage.period(days);
        var found = api.list(
                "/supervision",
                Map.of("days", period, "page", Math.max(1, page), "size", A_PAGE),
                SupervisedPerson.class);
        return Page.of(
                "staff/supervisees", new SuperviseesPage(period, found.items(), Paging.of(found, asked), candidates()));
    }

    private List<PeerCandidate> candidates() {
        return current.signedIn().role() == FACILITATOR
                ? api.list("/supervision/candidates", Map.of("size", 100), PeerCandidate.class)
                        .items()
                : null;
    }

    /** The own figures. */
    @GET
    @Path("me")
    public Response own() {
        UUID person = api.get("/me", Me.class).staffId();
        if (person == null) {
            throw new ErrorPageException(ErrorPage.of(404));
        }
        return Response.seeOther(URI.create("/supervision/" + person)).build();
    }

    /** One person. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id, @QueryParam("days") @DefaultValue("90") int days) {
        return Page.of(TEMPLATE, page(id, SuperviseesPage.period(days), null, FieldErrors.none()));
    }

    /** Notes that a session was talked through. */
    @POST
    @Path("{id}/debriefs")
    public Object debrief(@PathParam("id") UUID id, SubmittedForm form) {
        return talked(
                id,
                DebriefForm.from(form, "debrief"),
                talk -> api.post(
                        "/supervision/" + id + "/debriefs", talk.debrief(entry(form)), SupervisionRecord.class),
                "The debrief is recorded");
    }

    /** Notes that the two met. */
    @POST
    @Path("{id}/meetings")
    public Object meeting(@PathParam("id") UUID id, SubmittedForm form) {
        return talked(
                id,
                DebriefForm.from(form, "meeting"),
                talk -> api.post(
                        "/supervision/" + id + "/meetings", talk.meeting(entry(form)), SupervisionRecord.class),
                "The meeting is recorded");
    }

    private Object talked(
            UUID id, DebriefForm entered, Function<DebriefForm, Answer<SupervisionRecord>> note, String happened) {
        FieldErrors errors = entered.errors();
        return errors.isEmpty() ? kept(id, note.apply(entered), happened, entered) : toCorrect(id, entered, errors);
    }

    /** A debrief was noted wrongly: it does not count any more. */
    @POST
    @Path("{id}/debriefs/{debrief}/entered-in-error")
    public Object withdraw(@PathParam("id") UUID id, @PathParam("debrief") UUID debrief) {
        return kept(
                id,
                api.post(
                        "/supervision/" + id + "/debriefs/" + debrief + "/entered-in-error",
                        Map.of(),
                        SupervisionRecord.class),
                "The entry is marked as entered in error",
                DebriefForm.empty("debrief"));
    }

    private Object kept(UUID id, Answer<SupervisionRecord> answer, String happened, DebriefForm entered) {
        return answer.either(
                record -> {
                    current.tell(happened, "Only you two see it.");
                    return Response.seeOther(URI.create("/supervision/" + id)).build();
                },
                problem -> toCorrect(id, entered, errors(problem, entered.kind())));
    }

    /** The service names its fields; the page has two forms with a day and minutes, so that they are named after the form. */
    private static FieldErrors errors(Problem problem, String kind) {
        String field = problem.errors() == null || problem.errors().isEmpty()
                ? "heldOn"
                : problem.errors().get(0).field();
        String shown =
                switch (field) {
                    case "sessionId" -> field;
                    case "minutes" -> kind + "Minutes";
                    default -> kind + "HeldOn";
                };
        return FieldErrors.none().add(shown, problem.detail());
    }

    private Page toCorrect(UUID id, DebriefForm entered, FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, page(id, SuperviseesPage.USUAL_DAYS, entered, errors));
    }

    private SupervisionPage page(UUID id, int days, DebriefForm entered, FieldErrors errors) {
        SupervisionRecord record = api.get("/supervision/" + id, Map.of("days", days), SupervisionRecord.class);
        return new SupervisionPage(record, days, as("debrief", entered), as("meeting", entered), errors, Ids.next());
    }

    private static DebriefForm as(String kind, DebriefForm entered) {
        return entered != null && entered.kind().equals(kind) ? entered : DebriefForm.empty(kind);
    }

    private static UUID entry(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("entryId"));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
