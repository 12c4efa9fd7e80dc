package org.openchair.web.patient;

import static org.openchair.web.frame.Role.CLINICIAN;

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
import org.openchair.Ids;
import org.openchair.api.patient.KeptApart;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.PatientView;
import org.openchair.web.api.Services;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;
import org.openchair.web.signin.AllowedTo;

/** Whom a patient must not meet in a group. */
@Path("/patients/{id}/kept-apart")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class KeptApartPages {
    private static final String TEMPLATE = "patient/keptApart";

    @Inject
    Services services;

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    /** Everybody the patient is kept apart from now, and a form to note one more. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        return Page.of(TEMPLATE, page(id, new NoteKeptApart(Ids.next(), "", ""), FieldErrors.none()));
    }

    /** Notes somebody, or hands the form back with what to correct. */
    @POST
    public Object note(@PathParam("id") UUID id, SubmittedForm form) {
        NoteKeptApart entered = KeptApartPage.entered(form);
        FieldErrors errors = KeptApartPage.missing(entered);
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(id, entered, errors));
        }
        return services.post(address(id), entered, KeptApart.class)
                .either(
                        note -> told(
                                id,
                                "They are kept apart",
                                "Groups in which the other person has a seat are not offered."),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(
                                        id,
                                        entered,
                                        FieldErrors.of(problem, "recordNumber", Set.of("recordNumber", "reason")))));
    }

    /** Lets the two meet again. */
    @POST
    @Path("{note}/end")
    public Response end(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return services.post(address(id) + "/" + note + "/end", Map.of(), KeptApart.class)
                .either(
                        ended -> told(
                                id,
                                "They are not kept apart any more",
                                "Both can have a seat in the same group again."),
                        problem -> {
                            throw new TurnedAway(ErrorPage.of(problem.status()));
                        });
    }

    private KeptApartPage page(UUID id, NoteKeptApart entered, FieldErrors errors) {
        return new KeptApartPage(
                services.get("/patients/" + id, PatientView.class),
                services.list(address(id), Map.of("size", 100), KeptApart.class).items(),
                entered.id(),
                entered.recordNumber(),
                entered.reason(),
                errors,
                clock);
    }

    private Response told(UUID id, String happened, String next) {
        visit.tell(happened, next);
        return Response.seeOther(URI.create(address(id))).build();
    }

    private static String address(UUID id) {
        return "/patients/" + id + "/kept-apart";
    }
}
