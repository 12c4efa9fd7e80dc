package org.openchair.web.notification;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.CLINICIAN;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalTime;
import java.util.Set;
import org.openchair.api.notification.ChooseNotices;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.notification.Delivery;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** How somebody wants to hear of notices besides these pages. */
@Path("/notices/choice")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({CLINICIAN, FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
public class ChoicePages {
    private static final Set<String> FIELDS = Set.of("delivery", "digestAt", "timeZone", "language");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** As it is now. */
    @GET
    public Page show() {
        return Page.of("notification/choice", ChoicePage.of(chosen()));
    }

    /** Chooses. */
    @POST
    public Object choose(SubmittedForm form) {
        Delivery delivery = Labels.parse(Delivery.class, form.text("delivery"));
        FieldErrors errors = FieldErrors.none()
                .when(delivery == null, "delivery", "Choose how you want to be notified")
                .when(
                        !form.text("digestAt").matches("([01][0-9]|2[0-3]):00"),
                        "digestAt",
                        "Choose an hour from the list");
        return errors.isEmpty() ? choose(form, delivery) : toCorrect(form, errors);
    }

    private Object choose(SubmittedForm form, Delivery delivery) {
        ChooseNotices asked = new ChooseNotices(
                delivery, LocalTime.parse(form.text("digestAt")), form.text("timeZone"), form.text("language"));
        return api.put("/notice-choice", asked, NoticeChoice.class)
                .either(
                        done -> {
                            current.tell(
                                    "Your settings are saved", "They apply to everything that happens from now on.");
                            return Response.seeOther(URI.create("/notices")).build();
                        },
                        problem -> toCorrect(form, FieldErrors.of(problem, "delivery", FIELDS)));
    }

    private Page toCorrect(SubmittedForm form, FieldErrors errors) {
        return Page.toCorrect("notification/choice", ChoicePage.of(chosen(), form, errors));
    }

    private NoticeChoice chosen() {
        return api.get("/notice-choice", NoticeChoice.class);
    }
}
