package org.openchair.web.consent;

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
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralView;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.RecoveryStage;
import org.openchair.patient.SharedItem;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Asks a patient again what the group of a referral under way may know, because the consent is over or ends soon. */
@Path("/referrals/{id}/consent")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class AskAgainPages {
    private static final String TEMPLATE = "consent/askAgain";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** The question, with what the referral shares ticked. */
    @GET
    public Page ask(@PathParam("id") UUID id) {
        ReferralView referral = underWay(id);
        ConsentChoices choices = choices(referral);
        Set<SharedItem> shares = EnumSet.copyOf(choices.usual());
        shares.addAll(ConsentTerms.contacts(referral.sharePhone(), referral.shareEmail()));
        ConsentForm entered = ConsentForm.usual(shares, current.today(clock));
        return Page.of(TEMPLATE, page(referral, choices, entered, FieldErrors.none()));
    }

    /** Notes the answer. */
    @POST
    public Object note(@PathParam("id") UUID id, SubmittedForm form) {
        ReferralView referral = underWay(id);
        ConsentChoices choices = choices(referral);
        ConsentForm entered = ConsentForm.from(form).sharing(Set.of());
        FieldErrors missing = entered.missing(choices);
        if (!missing.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(referral, choices, entered, missing));
        }
        return api.post(
                        "/patients/" + referral.patientId() + "/consents",
                        entered.withGroup(referral.groupId()),
                        ConsentView.class)
                .either(
                        noted -> noted(id),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(
                                        referral,
                                        choices,
                                        entered,
                                        FieldErrors.of(problem, "consentMethod", ConsentForm.FIELDS))));
    }

    private AskAgainPage page(ReferralView referral, ConsentChoices choices, ConsentForm entered, FieldErrors errors) {
        RecoveryStage stage =
                api.get("/patients/" + referral.patientId(), PatientView.class).stage();
        return new AskAgainPage(referral, choices, stage, entered, errors);
    }

    private Response noted(UUID id) {
        current.tell("Consent is recorded", "The group now sees what was agreed.");
        return Response.seeOther(URI.create("/referrals/" + id)).build();
    }

    private ReferralView underWay(UUID id) {
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        if (referral.state() == ReferralState.DRAFT || referral.groupId() == null) {
            throw new NotFoundException();
        }
        return referral;
    }

    private ConsentChoices choices(ReferralView referral) {
        return api.find("/groups/" + referral.groupId(), FactSheet.class)
                .map(ConsentChoices::of)
                .orElseThrow(AskAgainPages::noLongerListed);
    }

    private static ErrorPageException noLongerListed() {
        ErrorPage page = ErrorPage.of(404);
        return new ErrorPageException(page.saying(
                "You cannot record consent for this group now",
                "The group is not listed in the directory right now.",
                "Open the referral to see where it stands."));
    }
}
