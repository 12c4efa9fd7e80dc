package org.openchair.web.session;

import static org.openchair.web.frame.Role.FACILITATOR;

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
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.session.Mark;
import org.openchair.api.session.Roster;
import org.openchair.api.session.SignSession;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;
import org.openchair.web.signin.AllowedTo;

/** The record of one session: who was there, and signing it. */
@Path("/sessions/{id}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class SessionPages {
    @Inject
    Services services;

    @Inject
    Visit visit;

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
        if (outcome == null) {
            throw new TurnedAway(ErrorPage.of(400));
        }
        String path = "/sessions/" + id + "/attendance/" + enrollmentId;
        return services.put(path, new Mark(outcome, version(form)), Roster.Entry.class)
                .either(entry -> to("/sessions/" + id + "#p-" + enrollmentId), this::notDone);
    }

    /** Signs the session: from then on its marks stand. */
    @POST
    @Path("sign")
    public Object sign(SubmittedForm form) {
        return services.post("/sessions/" + id + "/sign", new SignSession(version(form)), Roster.class)
                .either(this::signed, this::notDone);
    }

    private Response signed(Roster roster) {
        visit.tell("The session is signed", "Its marks stand, and the clinicians see how it goes.");
        return to(RosterPage.back(roster));
    }

    private Page notDone(Problem problem) {
        String said = "stale-version".equals(problem.code())
                ? "Someone else marked this meanwhile. Here is how it stands now: check it, then mark again."
                : problem.detail();
        return new Page(problem.status(), "session/roster", page(said));
    }

    private RosterPage page(String problem) {
        return new RosterPage(services.get("/sessions/" + id, Roster.class), problem, clock);
    }

    private static int version(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new TurnedAway(ErrorPage.of(400));
        }
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
