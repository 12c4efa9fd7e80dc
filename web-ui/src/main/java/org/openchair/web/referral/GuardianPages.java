package org.openchair.web.referral;

import static org.openchair.web.person.Role.CLINICIAN;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.ReferralView;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Records who agreed to a referral that was sent before it was known that the patient is or may be under 18. */
@Path("/referrals/{id}/guardian-consent")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class GuardianPages {
    private static final String TEMPLATE = "referral/guardian";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The question; where it was answered already, the referral. */
    @GET
    public Object ask() {
        ReferralView referral = referral();
        return referral.guardianMissing()
                ? Page.of(TEMPLATE, new GuardianPage(referral, recorded(referral), FieldErrors.none()))
                : toReferral();
    }

    /** Records the answer, or hands the form back with what to correct. */
    @POST
    public Object record(SubmittedForm form) {
        GuardianFields entered = GuardianFields.from(form).orElseGet(() -> recorded(referral()));
        FieldErrors missing = entered.missing();
        return missing.isEmpty() ? keep(entered, form) : toCorrect(entered, missing);
    }

    /** What is on record and does not count, if anything. */
    private GuardianFields recorded(ReferralView referral) {
        return GuardianFields.of(Optional.ofNullable(referral.guardianConsent()), current.today(clock));
    }

    private Object keep(GuardianFields entered, SubmittedForm form) {
        return api.put(
                        "/referrals/" + id + "/guardian-consent",
                        entered.command(TextQuestions.answer(form)),
                        GuardianConsent.class)
                .either(
                        recorded -> told(),
                        problem -> "stale-version".equals(problem.code())
                                ? StalePage.of(problem, "/referrals/" + id)
                                : toCorrect(entered, FieldErrors.of(problem, "givenBy", Set.of())));
    }

    private Response told() {
        current.tell("It is on record who agreed", "The group is not told. The referral can go on.");
        return toReferral();
    }

    private Page toCorrect(GuardianFields entered, FieldErrors errors) {
        return Page.toCorrect(TEMPLATE, new GuardianPage(referral(), entered, errors));
    }

    private ReferralView referral() {
        return api.get("/referrals/" + id, ReferralView.class);
    }

    private Response toReferral() {
        return Response.seeOther(URI.create("/referrals/" + id)).build();
    }
}
