package org.openchair.web.patient;

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
import org.openchair.Ids;
import org.openchair.api.patient.KeptApart;
import org.openchair.api.patient.KeptApartName;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.PatientView;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Whom a patient must not meet in a group. */
@Path("/patients/{id}/kept-apart")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class KeptApartPages {
    private static final String TEMPLATE = "patient/keptApart";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** Everybody the patient is kept apart from now, and a form to note one more. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        return Page.of(TEMPLATE, page(id, unwritten(), NameForm.empty(), FieldErrors.none()));
    }

    /** Notes somebody, or hands the form back with what to correct. */
    @POST
    public Object note(@PathParam("id") UUID id, SubmittedForm form) {
        NoteKeptApart entered = KeptApartPage.entered(form);
        FieldErrors errors = KeptApartPage.missing(entered);
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(id, entered, NameForm.empty(), errors));
        }
        return api.post(address(id), entered, KeptApart.class)
                .either(
                        note -> note.together().isEmpty()
                                ? told(
                                        id,
                                        "They are kept apart",
                                        "Groups in which the other person has a seat are not offered.")
                                : told(id, KeptApartPage.TOGETHER_ALREADY, KeptApartPage.together(note)),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(
                                        id,
                                        entered,
                                        NameForm.empty(),
                                        FieldErrors.of(problem, "recordNumber", Set.of("recordNumber", "reason")))));
    }

    /** Notes somebody by name, or hands the form back with what to correct. */
    @POST
    @Path("names")
    public Object noteName(@PathParam("id") UUID id, SubmittedForm form) {
        NameForm entered = NameForm.from(form);
        FieldErrors errors = entered.missing(current.today(clock));
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(id, unwritten(), entered, errors));
        }
        return api.post(names(id), entered.command(), KeptApartName.class)
                .either(
                        note -> told(
                                id,
                                "They are kept apart",
                                "This applies at every clinic, even if the person is registered later."),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(
                                        id,
                                        unwritten(),
                                        entered,
                                        FieldErrors.of(problem, "familyName", Set.of("givenName", "familyName")))));
    }

    /** The patient was asked whether that person comes to a group of theirs. */
    @POST
    @Path("names/{note}/asked")
    public Response asked(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return api.post(names(id) + "/" + note + "/asked", Map.of(), KeptApartName.class)
                .either(asked -> told(id, "You asked the patient", "It is off your list."), problem -> {
                    throw new ErrorPageException(ErrorPage.of(problem.status()));
                });
    }

    /** Lets a patient meet somebody who was noted by name. */
    @POST
    @Path("names/{note}/end")
    public Response endName(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return api.post(names(id) + "/" + note + "/end", Map.of(), KeptApartName.class)
                .either(
                        ended -> told(
                                id, "They are no longer kept apart", "Both can have a seat in the same group again."),
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    /** Someone talked with the two about the groups they share. */
    @POST
    @Path("{note}/talked")
    public Response talked(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return api.post(address(id) + "/" + note + "/talked", Map.of(), KeptApart.class)
                .either(talked -> told(id, "You talked with them", "It is off your clinic’s list."), problem -> {
                    throw new ErrorPageException(ErrorPage.of(problem.status()));
                });
    }

    /** Lets the two meet again. */
    @POST
    @Path("{note}/end")
    public Response end(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return api.post(address(id) + "/" + note + "/end", Map.of(), KeptApart.class)
                .either(
                        ended -> told(
                                id, "They are no longer kept apart", "Both can have a seat in the same group again."),
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    private KeptApartPage page(UUID id, NoteKeptApart entered, NameForm name, FieldErrors errors) {
        return new KeptApartPage(
                api.get("/patients/" + id, PatientView.class),
                api.list(address(id), Map.of("size", 100), KeptApart.class).items(),
                api.list(names(id), Map.of("size", 100), KeptApartName.class).items(),
                entered.id(),
                entered.recordNumber(),
                entered.reason(),
                name,
                errors,
                clock);
    }

    private Response told(UUID id, String happened, String next) {
        current.tell(happened, next);
        return Response.seeOther(URI.create(address(id))).build();
    }

    private static NoteKeptApart unwritten() {
        return new NoteKeptApart(Ids.next(), "", "");
    }

    private static String names(UUID id) {
        return "/patients/" + id + "/kept-apart-names";
    }

    private static String address(UUID id) {
        return "/patients/" + id + "/kept-apart";
    }
}
