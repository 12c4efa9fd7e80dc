package org.openchair.web.schedule;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.session.AddTimeOff;
import org.openchair.api.session.AwayDays;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** The days on which a facilitator is away. */
@Path("/schedule/away")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class AwayPages {
    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";
    private static final String EXAMPLE = "such as 3 10 2026 for March 10, 2026";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** Those noted, and a form for more. */
    @GET
    public Page list() {
        return Page.of("schedule/away", page(DateFields.EMPTY, DateFields.EMPTY, FieldErrors.none()));
    }

    /** Notes days away; sessions that nobody else leads are flagged from then on. */
    @POST
    public Object note(SubmittedForm form) {
        DateFields first = DateFields.from(form, FIRST);
        DateFields last = DateFields.from(form, LAST);
        FieldErrors errors = FieldErrors.none()
                .when(first.date().isEmpty(), FIRST, first.advice("Enter a first day, " + EXAMPLE))
                .when(last.date().isEmpty(), LAST, last.advice("Enter a last day, " + EXAMPLE));
        if (!errors.isEmpty()) {
            return Page.toCorrect("schedule/away", page(first, last, errors));
        }
        AddTimeOff asked = new AddTimeOff(
                awayId(form), first.date().orElseThrow(), last.date().orElseThrow());
        return api.post("/my-schedule/away", asked, AwayDays.class)
                .either(this::noted, problem -> toCorrect(first, last, problem));
    }

    private Page toCorrect(DateFields first, DateFields last, Problem problem) {
        return Page.toCorrect("schedule/away", page(first, last, FieldErrors.of(problem, LAST, Set.of(FIRST, LAST))));
    }

    private Response noted(AwayDays days) {
        return told("Your days away are saved", AwayPage.meaning(days) + " " + next(days));
    }

    private static String next(AwayDays days) {
        return days.uncovered() == 0
                ? "Nothing else is needed."
                : "Program managers and your co-facilitators see it until a substitute is assigned or the session is canceled.";
    }

    /** Takes days back. */
    @POST
    @Path("undo")
    public Response takeBack(SubmittedForm form) {
        return api.delete("/my-schedule/away/" + awayId(form), AwayDays.class)
                .either(
                        done -> told("Your days away are removed", "You lead your sessions on them again."),
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    private Response told(String what, String next) {
        current.tell(what, next);
        return Response.seeOther(URI.create("/schedule/away")).build();
    }

    private AwayPage page(DateFields first, DateFields last, FieldErrors errors) {
        return new AwayPage(
                api.list("/my-schedule/away", Map.of("size", 100), AwayDays.class)
                        .items(),
                first,
                last,
                errors,
                Ids.next());
    }

    private static UUID awayId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("awayId"));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
