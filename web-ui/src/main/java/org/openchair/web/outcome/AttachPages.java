package org.openchair.web.outcome;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.outcome.AttachScore;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.referral.ReferralView;
import org.openchair.outcome.Risk;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** The score that goes with a referral: chosen while it is a draft. */
@Path("/referrals/{id}/score")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class AttachPages {
    @Inject
    ApiClient api;

    /** Which score goes with it? */
    @GET
    public Page choose(@PathParam("id") UUID id) {
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        var courses = api.all("/patients/" + referral.patientId() + "/assessments", ScoreCourse.class);
        AttachedScore attached = api.get(path(id), AttachedScore.class);
        return Page.of("outcome/attach", new AttachPage(referral, courses, attached));
    }

    /** Attaches it, and goes back to the draft. */
    @POST
    public Response attach(@PathParam("id") UUID id, SubmittedForm form) {
        AttachedScore attached = api.put(path(id), new AttachScore(chosen(form.text("score"))), AttachedScore.class)
                .either(put -> put, AttachPages::notDone);
        return Response.seeOther(URI.create(next(id, attached))).build();
    }

    // A score that says that the patient may be in danger is not just taken along.
    private String next(UUID id, AttachedScore attached) {
        if (attached.score() == null || attached.score().risk() != Risk.RAISED) {
            return "/referrals/" + id;
        }
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        return "/patients/" + referral.patientId() + "/scores/"
                + attached.score().id() + "/follow-up";
    }

    private static UUID chosen(String entered) {
        if (entered.isEmpty() || entered.equals(AttachPage.NONE)) {
            return null;
        }
        try {
            return UUID.fromString(entered);
        } catch (IllegalArgumentException notOffered) {
            throw new NotFoundException(notOffered);
        }
    }

    private static String path(UUID referral) {
        return "/referrals/" + referral + "/assessment";
    }

    private static AttachedScore notDone(Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(page.saying("The score was not changed", problem.detail(), page.advice()));
    }
}
