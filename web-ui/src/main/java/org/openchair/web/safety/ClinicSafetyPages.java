package org.openchair.web.safety;

import static org.openchair.web.person.Role.ADMINISTRATOR;

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
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.safety.ClinicSafety;
import org.openchair.api.safety.SetClinicSafety;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Whom each clinic alerts when somebody may be in danger, as the administrator keeps it. */
@Path("/clinic-safety")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class ClinicSafetyPages {
    private static final Set<String> FIELDS = Set.of("safetyContactId", "escalationMinutes");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** Every clinic. */
    @GET
    public Page list() {
        return Page.of("safety/clinics", clinics().toArray(ClinicSafety[]::new));
    }

    /** One clinic. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id) {
        return Page.of("safety/clinic", new ClinicSafetyPage(clinic(id), FieldErrors.none()));
    }

    /** Changes whom it alerts. */
    @POST
    @Path("{id}")
    public Object set(@PathParam("id") UUID id, SubmittedForm form) {
        ClinicSafety clinic = clinic(id);
        FieldErrors errors = FieldErrors.none()
                .when(number(form, "escalationMinutes") < 5, "escalationMinutes", "Enter a number from 5 to 240");
        if (!errors.isEmpty()) {
            return Page.toCorrect("safety/clinic", new ClinicSafetyPage(clinic, errors));
        }
        SetClinicSafety command =
                new SetClinicSafety(number(form, "version"), contact(clinic, form), number(form, "escalationMinutes"));
        return api.put("/clinic-safety/" + id, command, ClinicSafety.class)
                .either(this::changed, problem -> notChanged(clinic, problem));
    }

    private Object changed(ClinicSafety clinic) {
        current.tell("Saved for " + clinic.clinicName(), "The next alert follows these settings.");
        return Response.seeOther(URI.create("/clinic-safety")).build();
    }

    private static Page notChanged(ClinicSafety clinic, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/clinic-safety/" + clinic.clinicId())
                : Page.toCorrect(
                        "safety/clinic",
                        new ClinicSafetyPage(clinic, FieldErrors.of(problem, "safetyContactId", FIELDS)));
    }

    private List<ClinicSafety> clinics() {
        return api.all("/clinic-safety", ClinicSafety.class);
    }

    private ClinicSafety clinic(UUID id) {
        return clinics().stream()
                .filter(each -> each.clinicId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static UUID contact(ClinicSafety clinic, SubmittedForm form) {
        return clinic.people().stream()
                .map(ClinicSafety.Person::id)
                .filter(each -> each.toString().equals(form.text("safetyContactId")))
                .findFirst()
                .orElse(null);
    }

    private static int number(SubmittedForm form, String field) {
        return form.text(field).matches("\\d{1,6}") ? Integer.parseInt(form.text(field)) : 0;
    }
}
