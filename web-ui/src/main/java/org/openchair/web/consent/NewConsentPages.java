package org.openchair.web.consent;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.patient.PatientView;
import org.openchair.patient.SharedItem;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Notes what a patient agrees to share with all groups of a host, or to have told back to the clinic. */
@Path("/patients/{id}/consents/new")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class NewConsentPages {
    private static final String TEMPLATE = "consent/new";
    private static final int MOST_HOSTS = 100;
    private static final Set<String> FIELDS = Set.of("recipient", "shares", "purpose", "until", "consentMethod");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** The question, with what is usual ticked. */
    @GET
    public Page ask(@PathParam("id") UUID id) {
        ConsentForm usual = ConsentForm.usual(Set.of(SharedItem.PARTICIPATION), current.today(clock));
        return Page.of(TEMPLATE, page(id, "", usual, FieldErrors.none()));
    }

    /** Notes the answer. */
    @POST
    public Object note(@PathParam("id") UUID id, SubmittedForm form) {
        ConsentForm entered = ConsentForm.from(form);
        String recipient = form.text("recipient");
        FieldErrors missing = entered.missing(NewConsentPage.choices())
                .when(recipient.isEmpty(), "recipient", "Choose with whom it may be shared")
                .when(entered.shares().isEmpty(), "shares", "Select what may be shared");
        if (!missing.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(id, recipient, entered, missing));
        }
        return api.post("/patients/" + id + "/consents", command(entered, recipient), ConsentView.class)
                .either(
                        noted -> noted(id),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(id, recipient, entered, FieldErrors.of(problem, "consentMethod", FIELDS))));
    }

    private static NoteConsent command(ConsentForm entered, String recipient) {
        return NewConsentPage.CLINIC.equals(recipient)
                ? entered.withClinic()
                : entered.withHost(ConsentForm.id(recipient));
    }

    private Response noted(UUID id) {
        current.tell("Consent is recorded", "It applies from now until its last day or until it is withdrawn.");
        return Response.seeOther(URI.create("/patients/" + id + "/consents")).build();
    }

    private NewConsentPage page(UUID id, String recipient, ConsentForm entered, FieldErrors errors) {
        return new NewConsentPage(
                api.get("/patients/" + id, PatientView.class),
                api.list("/hosts", Map.of("size", MOST_HOSTS), NamedEntry.class).items(),
                recipient,
                entered,
                errors);
    }
}
