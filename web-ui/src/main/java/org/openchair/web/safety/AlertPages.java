package org.openchair.web.safety;

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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.safety.AcknowledgeAlert;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.safety.SafetyAction;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** An alert that somebody may be in danger, and taking it on. */
@Path("/safety-alerts/{id}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class AlertPages {
    private static final Set<String> FIELDS = Set.of("action", "note");

    @Inject
    ApiClient api;

    @Inject
    CrisisNumbers crisis;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** What is the matter, and who handles it. */
    @GET
    public Page show() {
        return Page.of("safety/alert", page("", "", FieldErrors.none()));
    }

    /** Handles it. */
    @POST
    public Object takeOn(SubmittedForm form) {
        SafetyAction action = Labels.parse(SafetyAction.class, form.text("action"));
        String note = form.text("note");
        if (action == null) {
            FieldErrors errors = FieldErrors.none().add("action", "Choose what is being done");
            return Page.toCorrect("safety/alert", page("", note, errors));
        }
        AcknowledgeAlert command = new AcknowledgeAlert(action, note.isEmpty() ? null : note);
        return api.put("/safety-alerts/" + id + "/acknowledgement", command, SafetyAlertView.class)
                .either(this::taken, problem -> notTaken(form, problem));
    }

    private Object taken(SafetyAlertView alert) {
        current.tell("You are handling the alert", "Everyone at your clinic sees that, and what is being done.");
        return Response.seeOther(URI.create("/patients/" + alert.patientId())).build();
    }

    private Page notTaken(SubmittedForm form, Problem problem) {
        FieldErrors errors = FieldErrors.of(problem, "action", FIELDS);
        return Page.toCorrect("safety/alert", page(form.text("action"), form.text("note"), errors));
    }

    private AlertPage page(String action, String note, FieldErrors errors) {
        SafetyAlertView alert = api.get("/safety-alerts/" + id, SafetyAlertView.class);
        return new AlertPage(new Alert(alert, clock), crisis.card(Locale.ENGLISH), action, note, errors);
    }
}
