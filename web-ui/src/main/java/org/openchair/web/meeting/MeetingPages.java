package org.openchair.web.meeting;

import static org.openchair.web.person.Role.FACILITATOR;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.api.meeting.KeepHolidays;
import org.openchair.api.session.MemberToCall;
import org.openchair.directory.PlannedMeeting.Standing;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** The coming meetings of a group: calling off, moving and adding one, and undoing it. */
@Path("/groups/{id}/meetings")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({FACILITATOR, PROGRAM_MANAGER})
public class MeetingPages {
    private static final String WHO_IS_TOLD =
            "Members who get email, your colleagues, and clinicians whose patients are about to start are told in five minutes,"
                    + " all changes at once. Call everyone else.";
    private static final Set<String> FIELDS = Set.of(MeetingChangeForm.DAY, MeetingChangeForm.TIME, "reason", "note");

    private static final String CLOSED = "day-closed";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** All of them, up to the horizon of the plan. */
    @GET
    public Page list(@PathParam("id") UUID id) {
        return Page.of("meeting/meetings", shown(coming(id)));
    }

    private MeetingsPage shown(ComingMeetings coming) {
        return MeetingsPage.of(coming, back(coming), toCall(coming.groupId()), clock);
    }

    /** Who is told by no mail; only those who lead the group know its members. */
    private List<MemberToCall> toCall(UUID id) {
        return current.signedIn().role() == FACILITATOR
                ? api.list("/my-groups/" + id + "/members-to-call", Map.of("size", 100), MemberToCall.class)
                        .items()
                : List.of();
    }

    /** Asks what is needed for calling off, moving or adding one. */
    @GET
    @Path("{act: call-off|move|add}")
    public Page form(@PathParam("id") UUID id, @PathParam("act") String path, @QueryParam("date") String date) {
        ComingMeetings coming = coming(id);
        if (coming.closed()) {
            return Page.of("meeting/meetings", shown(coming));
        }
        Act act = act(path);
        Optional<ComingMeeting> meeting = meeting(coming, act, date);
        MeetingChangeForm start =
                meeting.map(each -> MeetingChangeForm.like(each, coming)).orElseGet(MeetingChangeForm::empty);
        return Page.of("meeting/change", page(act, coming, meeting, start, FieldErrors.none()));
    }

    /** Does it. */
    @POST
    @Path("{act: call-off|move|add}")
    public Object change(@PathParam("id") UUID id, @PathParam("act") String path, SubmittedForm form) {
        ComingMeetings coming = coming(id);
        Act act = act(path);
        Optional<ComingMeeting> meeting = sentFor(coming, act, form.text("date"));
        MeetingChangeForm entered = MeetingChangeForm.from(form);
        FieldErrors errors = entered.errors(act);
        if (!errors.isEmpty()) {
            return Page.toCorrect("meeting/change", page(act, coming, meeting, entered, errors));
        }
        var asked = entered.change(
                changeId(form), act, meeting.map(MeetingsPage::day).orElse(null), TextQuestions.answer(form));
        return api.post("/groups/" + id + "/meeting-changes", asked, ComingMeetings.class)
                .either(
                        done -> TextQuestions.saysDanger(form) ? TextQuestions.toCrisisCard() : told(id, act.done()),
                        problem -> Page.toCorrect(
                                "meeting/change", page(act, coming, meeting, entered, errors(problem, act))));
    }

    /** A day on which the group does not meet is confirmed where that is asked, or another is entered. */
    private static FieldErrors errors(Problem problem, Act act) {
        if (CLOSED.equals(problem.code())) {
            return FieldErrors.none().add(MeetingChangeForm.ON_CLOSED_DAY, problem.detail());
        }
        return FieldErrors.of(problem, act.asksWhen() ? MeetingChangeForm.DAY : "reason", FIELDS);
    }

    /** Undoes what was called off, moved or added. */
    @POST
    @Path("undo")
    public Response undo(@PathParam("id") UUID id, SubmittedForm form) {
        return api.delete("/groups/" + id + "/meeting-changes/" + changeId(form), ComingMeetings.class)
                .either(done -> told(id, "The change is undone"), problem -> {
                    ErrorPage page = ErrorPage.of(problem.status());
                    throw new ErrorPageException(
                            page.saying("The change was not undone", problem.detail(), page.advice()));
                });
    }

    /** Says whether the group meets on public holidays. */
    @POST
    @Path("holidays")
    public Object keepHolidays(@PathParam("id") UUID id, SubmittedForm form) {
        String answer = form.text("meetsOnHolidays");
        String calendar = form.text("calendar");
        KeepHolidays asked = new KeepHolidays(
                version(form),
                answer.isEmpty() ? null : answer.equals("yes"),
                calendar.isEmpty() ? null : calendar.toUpperCase(Locale.ROOT));
        return api.put("/groups/" + id + "/holidays", asked, ComingMeetings.class)
                .either(done -> told(id, "Holidays are saved"), problem -> notKept(id, answer, calendar, problem));
    }

    private Page notKept(UUID id, String answer, String calendar, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, "/groups/" + id + "/meetings");
        }
        FieldErrors errors = FieldErrors.of(problem, "calendar", Set.of("calendar"));
        ComingMeetings coming = coming(id);
        return Page.toCorrect(
                "meeting/meetings",
                new MeetingsPage(coming, back(coming), answer, calendar, errors, toCall(id), clock));
    }

    private Response told(UUID id, String what) {
        current.tell(what, WHO_IS_TOLD);
        return Response.seeOther(URI.create("/groups/" + id + "/meetings")).build();
    }

    private ComingMeetings coming(UUID id) {
        return api.get("/groups/" + id + "/meetings", ComingMeetings.class);
    }

    /** A closed group is not one of a facilitator's own groups any more. */
    private String back(ComingMeetings coming) {
        boolean own = current.signedIn().role() == FACILITATOR && !coming.closed();
        return (own ? "/my-groups/" : "/groups/") + coming.groupId();
    }

    private static Act act(String path) {
        return Act.at(path).orElseThrow(NotFoundException::new);
    }

    /** The meeting that is called off or moved, or held although it is left out; empty for one from scratch. */
    private static Optional<ComingMeeting> meeting(ComingMeetings coming, Act act, String date) {
        return meeting(coming, act, date, Set.of(Standing.ADDED, Standing.MOVED_AWAY));
    }

    /** The meeting that a form is about: one that was moved already may be so by the same form, sent twice. */
    private static Optional<ComingMeeting> sentFor(ComingMeetings coming, Act act, String date) {
        return meeting(coming, act, date, Set.of(Standing.ADDED));
    }

    private static Optional<ComingMeeting> meeting(ComingMeetings coming, Act act, String date, Set<Standing> leftOut) {
        if (act == Act.ADD && (date == null || date.isEmpty())) {
            return Optional.empty();
        }
        ComingMeeting found = coming.meetings().stream()
                .filter(each -> MeetingsPage.day(each).toString().equals(date))
                .filter(each -> !leftOut.contains(each.standing()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Optional.of(found);
    }

    private static ChangePage page(
            Act act,
            ComingMeetings coming,
            Optional<ComingMeeting> meeting,
            MeetingChangeForm entered,
            FieldErrors errors) {
        return new ChangePage(act, coming, meeting.orElse(null), entered, errors, Ids.next());
    }

    private static UUID changeId(SubmittedForm form) {
        try {
            return UUID.fromString(form.text("changeId"));
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
