package org.openchair.web.meeting;

import static org.openchair.web.person.Role.FACILITATOR;
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
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.api.meeting.NameSubstitute;
import org.openchair.api.meeting.PlaceSession;
import org.openchair.api.meeting.SessionPlan;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.meeting.SessionPlanPage.Entered;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** One session as it is planned: another place, somebody who steps in, and the way to calling it off or moving it. */
@Path("/sessions/{id}/plan")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({FACILITATOR, PROGRAM_MANAGER})
public class SessionPlanPages {
    private static final String TEMPLATE = "meeting/sessionPlan";
    private static final Set<String> FIELDS = Set.of("place", "joiningLink", "staffId");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The session. */
    @GET
    public Page show() {
        SessionPlan plan = plan();
        return Page.of(TEMPLATE, page(plan, Entered.like(plan), FieldErrors.none()));
    }

    /** Says where it is; its members are told. */
    @POST
    @Path("place")
    public Object place(SubmittedForm form) {
        Entered entered = new Entered(form.text("place"), form.text("joiningLink"), "");
        PlaceSession asked =
                new PlaceSession(version(form), entered.place(), entered.joiningLink(), TextQuestions.answer(form));
        return api.put(address() + "/place", asked, SessionPlan.class)
                .either(
                        done -> TextQuestions.saysDanger(form)
                                ? TextQuestions.toCrisisCard()
                                : told(
                                        "The place is saved",
                                        "Members who get email are told in five minutes. Call everyone else."),
                        problem -> notPlaced(entered, problem));
    }

    private Page notPlaced(Entered entered, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, address())
                : toCorrect(entered, FieldErrors.of(problem, "place", FIELDS));
    }

    /** Names who steps in. */
    @POST
    @Path("substitute")
    public Object substitute(SubmittedForm form) {
        Entered entered = new Entered("", "", form.text("staffId"));
        if (entered.staffId().isEmpty()) {
            return toCorrect(entered, FieldErrors.none().add("staffId", "Choose a substitute"));
        }
        NameSubstitute asked = new NameSubstitute(uuid(form.text("substituteId")), uuid(entered.staffId()));
        return api.put(address() + "/substitute", asked, SessionPlan.class)
                .either(
                        done -> told(
                                done.substitute().name() + " is the substitute",
                                "They are told. They see the roster of this session and nothing else of the group."),
                        problem -> toCorrect(entered, FieldErrors.of(problem, "staffId", FIELDS)));
    }

    /** Those who lead the group lead it again. */
    @POST
    @Path("substitute/withdraw")
    public Response withdraw() {
        return api.delete(address() + "/substitute", SessionPlan.class)
                .either(
                        done -> told("The substitute is removed", "The group’s facilitators lead this session."),
                        problem -> {
                            ErrorPage page = ErrorPage.of(problem.status());
                            throw new ErrorPageException(
                                    page.saying("It was not changed", problem.detail(), page.advice()));
                        });
    }

    private Page toCorrect(Entered entered, FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, page(plan(), entered, errors));
    }

    private SessionPlanPage page(SessionPlan plan, Entered entered, FieldErrors errors) {
        ComingMeetings coming = api.get("/groups/" + plan.groupId() + "/meetings", ComingMeetings.class);
        var colleagues = api.list(address() + "/colleagues", Map.of("size", 100), Colleague.class)
                .items();
        boolean leads = current.signedIn().role() == FACILITATOR;
        return new SessionPlanPage(plan, coming, colleagues, entered, errors, leads, Ids.next(), clock);
    }

    private SessionPlan plan() {
        return api.get(address(), SessionPlan.class);
    }

    private String address() {
        return "/sessions/" + id + "/plan";
    }

    private Response told(String what, String next) {
        current.tell(what, next);
        return Response.seeOther(URI.create(address())).build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static int version(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
