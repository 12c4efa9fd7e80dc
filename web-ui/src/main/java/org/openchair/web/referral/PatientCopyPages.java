package org.openchair.web.referral;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ReferralView;
import org.openchair.api.session.JoiningLink;
import org.openchair.web.api.ApiClient;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.CrisisNumbers;

/** The patient's own copy of a referral, in English or Spanish, to print. */
@Path("/referrals/{id}/patient-copy")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class PatientCopyPages {

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    CrisisNumbers crisis;

    /** The copy, as things stand now. */
    @GET
    public Page show(@PathParam("id") UUID id, @QueryParam("lang") String language) {
        Locale chosen = current.answerIn(language);
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        if (!PatientCopy.isFor(referral)) {
            throw none(
                    "The patient has no seat in this group and is not waiting for one: the copy could send them to a group that does not expect them.");
        }
        FactSheet group = api.find("/groups/" + referral.groupId(), FactSheet.class)
                .orElseThrow(() -> none("The group of this referral is not listed in the directory right now."));
        return Page.of(
                "referral/patientCopy",
                new PatientCopy(
                        id,
                        referral.patientCallName(),
                        referral.state(),
                        referral.inTheWay(),
                        agreed(id),
                        group,
                        current.signedIn().place(),
                        joiningLink(id),
                        crisis.card(chosen),
                        chosen));
    }

    private boolean agreed(UUID id) {
        return api.all("/referrals/" + id + "/consents", ConsentView.class).stream()
                .anyMatch(ConsentWords::letsGroupKnow);
    }

    /** Only people with a seat have one; before that, and where people meet in a room, there is none to show. */
    private String joiningLink(UUID id) {
        return api.find("/joining-links/referrals/" + id, JoiningLink.class)
                .map(JoiningLink::link)
                .orElse(null);
    }

    private static ErrorPageException none(String why) {
        return new ErrorPageException(ErrorPage.of(404)
                .saying("There is no patient’s copy now", why, "Open the referral to see where it stands."));
    }
}
