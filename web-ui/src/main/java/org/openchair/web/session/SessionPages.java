package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.openchair.api.Problem;
import org.openchair.api.session.CountedSession;
import org.openchair.api.session.HeadCount;
import org.openchair.api.session.Mark;
import org.openchair.api.session.Marked;
import org.openchair.api.session.MarkedSession;
import org.openchair.api.session.Marks;
import org.openchair.api.session.PersonMark;
import org.openchair.api.session.Roster;
import org.openchair.api.session.SignSession;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.signin.ForScript;

/** The record of one session: who was there, and signing it. */
@Path("/sessions/{id}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class SessionPages {
    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The roster. */
    @GET
    public Page roster() {
        return Page.of("session/roster", page(null));
    }

    /** Marks one person; any mark can be changed by another until the session is signed. */
    @POST
    @Path("attendance/{enrollmentId}")
    public Object mark(@PathParam("enrollmentId") UUID enrollmentId, SubmittedForm form) {
        AttendanceOutcome outcome = Labels.parse(AttendanceOutcome.class, form.text("outcome"));
        Modality modality = Labels.parse(Modality.class, form.text("modality"));
        if (outcome == null && modality == null) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        String path = "/sessions/" + id + "/attendance/" + enrollmentId;
        Mark mark = new Mark(null, outcome == null ? stillThere(form) : outcome, modality, number(form, "version"));
        return api.put(path, mark, Marked.class)
                .either(entry -> to("/sessions/" + id + "#p-" + enrollmentId), this::notDone);
    }

    // Whoever says how somebody took part says that they were there.
    private static AttendanceOutcome stillThere(SubmittedForm form) {
        AttendanceOutcome stands = Labels.parse(AttendanceOutcome.class, form.text("stands"));
        return stands != null && stands.attended() ? stands : AttendanceOutcome.PRESENT;
    }

    /** Marks everyone present who is not marked, all at once, and offers to take that back. */
    @POST
    @Path("everyone-else")
    public Page everyoneElse() {
        List<PersonMark> marks = page(null).named().stream()
                .filter(entry -> !RosterPage.isMarked(entry))
                .map(entry -> mark(entry.enrollmentId(), AttendanceOutcome.PRESENT, entry.version()))
                .toList();
        return marks.isEmpty() ? roster() : together(marks, kept -> page(null).markedTogether(kept.marks()));
    }

    /** Takes back what was marked together, as far as nobody has marked otherwise since. */
    @POST
    @Path("everyone-else/undo")
    public Object undoEveryoneElse(SubmittedForm form) {
        List<PersonMark> marks = form.all("together").stream()
                .map(RosterPage::together)
                .map(kept -> mark(kept.enrollmentId(), AttendanceOutcome.NOT_RECORDED, kept.version()))
                .toList();
        if (marks.isEmpty()) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        return together(marks, kept -> page(null));
    }

    /** Counts who came to an open group without a seat. */
    @POST
    @Path("walk-ins")
    public Object count(SubmittedForm form) {
        HeadCount count = new HeadCount(Math.max(0, number(form, "walkIns")), number(form, "before"));
        return api.put("/sessions/" + id + "/walk-ins", count, CountedSession.class)
                .either(counted -> to("/sessions/" + id + "#walk-ins"), this::notDone);
    }

    /** What the page's script sends: marks with ids of its own, as the service takes them. */
    @POST
    @Path("marks")
    @ForScript
    @Produces("application/json")
    public Response marks(SubmittedForm form) {
        return api.relay("POST", "/sessions/" + id + "/attendance", form.text("body"))
                .answer()
                .build();
    }

    /** The same for the head count. */
    @POST
    @Path("head-count")
    @ForScript
    @Produces("application/json")
    public Response headCount(SubmittedForm form) {
        return api.relay("PUT", "/sessions/" + id + "/walk-ins", form.text("body"))
                .answer()
                .build();
    }

    /** Signs the session: from then on its marks stand. Asks first when people are not marked. */
    @POST
    @Path("sign")
    public Object sign(SubmittedForm form) {
        Integer confirmed = form.text("unmarked").isEmpty() ? null : Integer.valueOf(number(form, "unmarked"));
        return api.post("/sessions/" + id + "/sign", new SignSession(number(form, "version"), confirmed), Roster.class)
                .either(this::signed, this::notSigned);
    }

    private Page notSigned(Problem problem) {
        return "people-not-marked".equals(problem.code())
                ? Page.of("session/roster", page(null).askingToSign())
                : notDone(problem);
    }

    private Response signed(Roster roster) {
        current.tell("The session is signed", "Its marks are final, and the clinicians see the attendance.");
        return to(RosterPage.back(roster));
    }

    private Page notDone(Problem problem) {
        String said = "stale-version".equals(problem.code()) ? RosterPage.meanwhile(problem) : problem.detail();
        return new Page(problem.status(), "session/roster", page(said));
    }

    private RosterPage page(String problem) {
        return RosterPage.of(read(), problem, clock);
    }

    private Roster read() {
        return api.get("/sessions/" + id, Roster.class);
    }

    private Page together(List<PersonMark> marks, Function<MarkedSession, RosterPage> shown) {
        return api.post("/sessions/" + id + "/attendance", new Marks(marks), MarkedSession.class)
                .either(kept -> Page.of("session/roster", shown.apply(kept)), this::notDone);
    }

    private static PersonMark mark(UUID enrollmentId, AttendanceOutcome outcome, int version) {
        return new PersonMark(UUID.randomUUID(), enrollmentId, outcome, null, version);
    }

    private static int number(SubmittedForm form, String field) {
        try {
            return Integer.parseInt(form.text(field));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
