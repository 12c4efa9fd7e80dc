package org.openchair.web.staff;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Me;
import org.openchair.api.Problem;
import org.openchair.api.staff.DescribeStaff;
import org.openchair.api.staff.StaffRecord;
import org.openchair.api.staff.StaffSummary;
import org.openchair.staff.Credential;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** The people who lead groups: with what training, supervised by whom. A facilitator reads the own record. */
@Path("/people")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({PROGRAM_MANAGER, ADMINISTRATOR})
public class PeoplePages {
    private static final int A_PAGE = 25;
    private static final Set<String> FIELDS = Set.of(
            "credential", "supervisorId", "subject", "completedOn", "validUntil", "metWith", "heldOn", "minutes");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** Those who lead groups, or everybody. */
    @GET
    public Page list(
            @Context UriInfo asked,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("page") @DefaultValue("1") int page) {
        boolean everybody = "all".equals(show);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("q", q.strip());
        parameters.put("leading", !everybody);
        parameters.put("page", Math.max(1, page));
        parameters.put("size", A_PAGE);
        var found = api.list("/staff", parameters, StaffSummary.class);
        return Page.of(
                "staff/people",
                new PeopleList(q.strip(), everybody, found.items(), found.total(), Paging.of(found, asked)));
    }

    /** The own record. */
    @GET
    @Path("me")
    @AllowedTo({FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
    public Response own() {
        UUID person = api.get("/me", Me.class).staffId();
        if (person == null) {
            throw new ErrorPageException(ErrorPage.of(404));
        }
        return Response.seeOther(URI.create("/people/" + person)).build();
    }

    /** One person. */
    @GET
    @Path("{id}")
    @AllowedTo({FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
    public Page show(@PathParam("id") UUID id) {
        return Page.of("staff/person", page(id, TrainingForm.EMPTY, SupervisionForm.EMPTY, FieldErrors.none()));
    }

    /** Says what qualifies the person, and who supervises. */
    @POST
    @Path("{id}")
    public Object describe(@PathParam("id") UUID id, SubmittedForm form) {
        Credential credential = Labels.parse(Credential.class, form.text("credential"));
        DescribeStaff command = new DescribeStaff(number(form), credential, idOrNull(form.text("supervisorId")));
        return kept(
                id,
                api.put("/staff/" + id, command, StaffRecord.class),
                "The record is changed",
                "Fact sheets show the qualification right away.",
                problem -> "stale-version".equals(problem.code())
                        ? StalePage.of(problem, "/people/" + id)
                        : toCorrect(id, FieldErrors.of(problem, "credential", FIELDS)));
    }

    /** Notes a training. */
    @POST
    @Path("{id}/trainings")
    public Object train(@PathParam("id") UUID id, SubmittedForm form) {
        TrainingForm entered = TrainingForm.from(form);
        FieldErrors errors = entered.errors();
        if (!errors.isEmpty()) {
            return toCorrect(id, entered, SupervisionForm.EMPTY, errors);
        }
        return kept(
                id,
                api.post("/staff/" + id + "/trainings", entered.command(entry(form)), StaffRecord.class),
                "The training is recorded",
                "The fact sheets of the person’s groups now show it.",
                problem -> toCorrect(id, entered, SupervisionForm.EMPTY, FieldErrors.of(problem, "subject", FIELDS)));
    }

    /** Notes a meeting with a supervisor. */
    @POST
    @Path("{id}/supervision")
    public Object supervise(@PathParam("id") UUID id, SubmittedForm form) {
        SupervisionForm entered = SupervisionForm.from(form);
        FieldErrors errors = entered.errors();
        if (!errors.isEmpty()) {
            return toCorrect(id, TrainingForm.EMPTY, entered, errors);
        }
        return kept(
                id,
                api.post("/staff/" + id + "/supervision", entered.command(entry(form)), StaffRecord.class),
                "The supervision is recorded",
                "The next one is due within 90 days.",
                problem -> toCorrect(id, TrainingForm.EMPTY, entered, FieldErrors.of(problem, "metWith", FIELDS)));
    }

    /** An entry was wrong: it does not count any more. */
    @POST
    @Path("{id}/{kind}/{entry}/entered-in-error")
    public Object withdraw(@PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("entry") UUID entry) {
        if (!Set.of("trainings", "supervision").contains(kind)) {
            throw new ErrorPageException(ErrorPage.of(404));
        }
        return kept(
                id,
                api.post("/staff/" + id + "/" + kind + "/" + entry + "/entered-in-error", Map.of(), StaffRecord.class),
                "The entry is marked as entered in error",
                "It no longer counts.",
                problem -> toCorrect(id, FieldErrors.of(problem, "subject", FIELDS)));
    }

    private interface Correction {
        Page of(Problem problem);
    }

    private Object kept(UUID id, Answer<StaffRecord> answer, String happened, String next, Correction correction) {
        return answer.either(
                record -> {
                    current.tell(happened, next);
                    return Response.seeOther(URI.create("/people/" + id)).build();
                },
                correction::of);
    }

    private Page toCorrect(UUID id, FieldErrors errors) {
        return toCorrect(id, TrainingForm.EMPTY, SupervisionForm.EMPTY, errors);
    }

    private Page toCorrect(UUID id, TrainingForm training, SupervisionForm meeting, FieldErrors errors) {
        return Page.toCorrect("staff/person", page(id, training, meeting, errors));
    }

    private PersonPage page(UUID id, TrainingForm training, SupervisionForm meeting, FieldErrors errors) {
        boolean keeps = current.signedIn().role() != FACILITATOR;
        StaffRecord record = api.get("/staff/" + id, StaffRecord.class);
        return new PersonPage(record, supervisors(keeps), training, meeting, errors, Ids.next(), keeps);
    }

    private List<StaffSummary> supervisors(boolean keeps) {
        return keeps
                ? api.list("/staff", Map.of("supervising", true, "size", 100), StaffSummary.class)
                        .items()
                : List.of();
    }

    private static UUID entry(SubmittedForm form) {
        UUID entry = idOrNull(form.text("entryId"));
        if (entry == null) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        return entry;
    }

    private static UUID idOrNull(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static int number(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
