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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.PatientView;
import org.openchair.api.patient.WithdrawConsent;
import org.openchair.patient.ConsentMethod;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** What a patient agreed to, and taking it back. */
@Path("/patients/{id}/consents")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ConsentPages {

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** All of them, with those that are over. */
    @GET
    public Page list(@PathParam("id") UUID id) {
        return Page.of("consent/consents", new ConsentsPage(patient(id), consents(id)));
    }

    /** Asks once, and says what will happen. */
    @GET
    @Path("{consent}/withdrawal")
    public Page ask(@PathParam("id") UUID id, @PathParam("consent") UUID consent) {
        return Page.of("consent/withdrawal", page(id, consent, Ids.next(), FieldErrors.none()));
    }

    /** Takes it back. */
    @POST
    @Path("{consent}/withdrawal")
    public Object withdraw(@PathParam("id") UUID id, @PathParam("consent") UUID consent, SubmittedForm form) {
        UUID withdrawal = ConsentForm.id(form.text("withdrawalId"));
        ConsentMethod how = Labels.parse(ConsentMethod.class, form.text("how"));
        if (how == null) {
            return toCorrect(id, consent, withdrawal, "Choose how the patient told you");
        }
        return api.post(
                        "/patients/" + id + "/consents/" + consent + "/withdrawal",
                        new WithdrawConsent(withdrawal, how),
                        ConsentView.class)
                .either(taken -> taken(id), problem -> toCorrect(id, consent, withdrawal, problem.detail()));
    }

    private Response taken(UUID id) {
        current.tell(
                "Consent is withdrawn",
                "Nothing more is shared from now on. Next: decide together what comes next in the group.");
        return Response.seeOther(URI.create("/patients/" + id + "/consents")).build();
    }

    private Page toCorrect(UUID id, UUID consent, UUID withdrawal, String message) {
        return Page.toCorrect(
                "consent/withdrawal",
                page(id, consent, withdrawal, FieldErrors.none().add("how", message)));
    }

    private WithdrawalPage page(UUID id, UUID consent, UUID withdrawal, FieldErrors errors) {
        ConsentView view = consents(id).stream()
                .filter(each -> each.id().equals(consent))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new WithdrawalPage(patient(id), view, withdrawal, errors);
    }

    private PatientView patient(UUID id) {
        return api.get("/patients/" + id, PatientView.class);
    }

    private List<ConsentView> consents(UUID id) {
        return api.list("/patients/" + id + "/consents", Map.of("size", 100), ConsentView.class)
                .items();
    }
}
