package org.openchair.web.meeting;

import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.meeting.AddClosingDay;
import org.openchair.api.meeting.ClosingDay;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** The days on which a group's host, or everybody, is closed. */
@Path("/groups/{id}/meetings/closing-days")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(PROGRAM_MANAGER)
public class ClosingDayPages {
    private static final Set<String> FIELDS = Set.of("day", "name", "closed");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** Those to come, and a form for one more. */
    @GET
    public Page list(@PathParam("id") UUID id) {
        return Page.of("meeting/closingDays", page(id, SubmittedForm.parse(""), FieldErrors.none()));
    }

    /** Enters one; the groups concerned do not meet on it. */
    @POST
    public Object add(@PathParam("id") UUID id, SubmittedForm form) {
        DateFields day = DateFields.from(form, "day");
        FieldErrors errors = FieldErrors.none()
                .when(day.date().isEmpty(), "day", day.advice("Enter a day, such as 3 10 2026 for March 10, 2026"))
                .when(form.text("name").isEmpty(), "name", "Say why, as people will read it")
                .when(form.text("closed").isEmpty(), "closed", "Choose who is closed");
        if (!errors.isEmpty()) {
            return Page.toCorrect("meeting/closingDays", page(id, form, errors));
        }
        UUID host =
                form.text("closed").equals(ClosingDaysPage.HOST) ? coming(id).hostId() : null;
        AddClosingDay asked = new AddClosingDay(
                closingId(form), host, day.date().orElseThrow(), form.text("name"), TextQuestions.answer(form));
        return api.post("/closing-days", asked, ClosingDay.class)
                .either(
                        done -> TextQuestions.saysDanger(form)
                                ? TextQuestions.toCrisisCard()
                                : told(id, "The closing day is added"),
                        problem -> toCorrect(id, form, problem));
    }

    private Page toCorrect(UUID id, SubmittedForm form, Problem problem) {
        return Page.toCorrect("meeting/closingDays", page(id, form, FieldErrors.of(problem, "day", FIELDS)));
    }

    /** Takes one back; the groups concerned meet again. */
    @POST
    @Path("undo")
    public Response undo(@PathParam("id") UUID id, SubmittedForm form) {
        return api.delete("/closing-days/" + closingId(form), ClosingDay.class)
                .either(done -> told(id, "The closing day is removed"), problem -> {
                    throw new ErrorPageException(ErrorPage.of(problem.status()));
                });
    }

    private Response told(UUID id, String what) {
        current.tell(what, "The meetings of the affected groups change right away. Openchair does not tell anyone.");
        return Response.seeOther(URI.create("/groups/" + id + "/meetings/closing-days"))
                .build();
    }

    private ClosingDaysPage page(UUID id, SubmittedForm form, FieldErrors errors) {
        List<ClosingDay> days =
                api.list("/closing-days", Map.of("size", 100), ClosingDay.class).items();
        return new ClosingDaysPage(
                coming(id),
                days,
                DateFields.from(form, "day"),
                form.text("name"),
                form.text("closed"),
                errors,
                Ids.next());
    }

    private ComingMeetings coming(UUID id) {
        return api.get("/groups/" + id + "/meetings", ComingMeetings.class);
    }

    private static UUID closingId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("closingId"));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
