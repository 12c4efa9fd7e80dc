package org.openchair.web.letter;

import static org.openchair.web.person.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ReferralView;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** A referral of the own clinic on one page, for the clinic's record. */
@Path("/referrals/{id}/summary")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class SummaryPage {
    @Inject
    ApiClient api;

    /** To read or print. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        ReturnLetter letter = api.get("/referrals/" + id + "/return-letter", ReturnLetter.class);
        ReferralView referral = api.get("/referrals/" + id, ReferralView.class);
        List<ConsentView> consents = api.all("/referrals/" + id + "/consents", ConsentView.class);
        return Page.of("letter/summary", new SummarySheet(referral, letter, consents));
    }
}
