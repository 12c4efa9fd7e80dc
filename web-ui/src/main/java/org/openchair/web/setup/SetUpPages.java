package org.openchair.web.setup;

import static org.openchair.web.person.Role.PROGRAM_MANAGER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.GroupInSetUp;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.PartTwoRule;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Setting a group up in five steps that can be left and come back to, and changing it later. Every button saves what is in the form first. */
@Path("/groups")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(PROGRAM_MANAGER)
public class SetUpPages {

    @Inject
    ApiClient api;

    @Inject
    SetUpChoices choices;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** Where a part of a group is written. */
    static String address(UUID id, SetUpPart part) {
        return "/groups/" + id + "/set-up/" + part.path();
    }

    /** The groups that are being set up. */
    @GET
    @Path("set-up")
    public Page drafts(@Context UriInfo asked, @QueryParam("page") @DefaultValue("1") int page) {
        var drafts = api.list("/set-ups", Map.of("page", Math.max(1, page), "size", 20), GroupInSetUp.class);
        return Page.of("setup/drafts", new DraftsPage(drafts.items(), Paging.of(drafts, asked), clock));
    }

    /** Begins a group; its id is in the address from the start. */
    @GET
    @Path("set-up/new")
    public Response begin() {
        return to(address(Ids.next(), SetUpPart.PURPOSE));
    }

    /** The task list of a group. */
    @GET
    @Path("{id}/set-up")
    public Page tasks(@PathParam("id") UUID id) {
        return Page.of("setup/tasks", taskList(id, FieldErrors.none()));
    }

    /** All answers, to check before they are sent. */
    @GET
    @Path("{id}/set-up/check")
    public Page check(@PathParam("id") UUID id) {
        return Page.of("setup/check", taskList(id, FieldErrors.none()));
    }

    /** Sends the group to vetting. */
    @POST
    @Path("{id}/set-up/check")
    public Object send(@PathParam("id") UUID id, SubmittedForm form) {
        return api.post("/groups/" + id + "/moves", move(form, GroupMove.SUBMIT, null), GroupMoveMade.class)
                .either(sent -> sent(id), problem -> notMade(id, problem));
    }

    private Response sent(UUID id) {
        current.tell(
                "Sent to vetting",
                "Next: a colleague who did not write it answers the checklist of red flags. Then the group is listed.");
        return to("/groups/" + id + "/vetting");
    }

    /** Asks before a draft is discarded. */
    @GET
    @Path("{id}/set-up/discard")
    public Page askToDiscard(@PathParam("id") UUID id) {
        return Page.of("setup/discard", taskList(id, FieldErrors.none()));
    }

    /** Discards a draft that was never sent to vetting. */
    @POST
    @Path("{id}/set-up/discard")
    public Object discard(@PathParam("id") UUID id, SubmittedForm form) {
        MakeGroupMove retire = move(form, GroupMove.RETIRE, "Discarded before it was sent to vetting.");
        return api.post("/groups/" + id + "/moves", retire, GroupMoveMade.class)
                .either(done -> discarded(), problem -> notMade(id, problem));
    }

    private Response discarded() {
        current.tell("The draft is discarded", "It was never listed, so no one has to be told.");
        return to("/groups/set-up");
    }

    private Page notMade(UUID id, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, "/groups/" + id + "/set-up");
        }
        return Page.toCorrect("setup/check", taskList(id, FieldErrors.of(problem, "answers", Set.of())));
    }

    /** A part, with what was written before. */
    @GET
    @Path("{id}/set-up/{part}")
    public Page show(
            @PathParam("id") UUID id, @PathParam("part") String name, @QueryParam("suggested") String suggested) {
        SetUpPart part = part(name);
        SetUpView view = stored(id, part);
        PartForm form = view == null ? PartForm.empty(part) : PartForm.of(part, view.content());
        return Page.of(
                "setup/part", choices.page(id, view, suggested == null ? form : form.suggesting(), FieldErrors.none()));
    }

    /** Takes a part: saves it, then goes where the button said. */
    @POST
    @Path("{id}/set-up/{part}")
    public Object take(@PathParam("id") UUID id, @PathParam("part") String name, SubmittedForm entered) {
        SetUpPart part = part(name);
        PartForm form = new PartForm(part, entered);
        SetUpView view = stored(id, part);
        if ("find".equals(entered.text("go"))) {
            return Page.of("setup/part", choices.page(id, view, form, FieldErrors.none()));
        }
        FieldErrors errors = form.errors();
        return errors.isEmpty() ? save(id, view, form) : toCorrect(id, view, form, errors);
    }

    private Object save(UUID id, SetUpView view, PartForm form) {
        return choices.added(form)
                .either(whole -> write(id, view, whole), problem -> notSaved(id, view, form, problem));
    }

    private Object write(UUID id, SetUpView view, PartForm form) {
        String rule = view == null ? null : view.content().times().recurrenceRule();
        String part = "/groups/" + id + "/set-up/" + form.part().path();
        return api.put(part, asked(form), form.body(rule), SetUpView.class)
                .either(saved -> saved(saved, view, form), problem -> notSaved(id, view, form, problem));
    }

    private static Map<String, Object> asked(PartForm form) {
        return form.part() == SetUpPart.PURPOSE
                ? Map.of(
                        "version",
                        version(form),
                        "partTwoChanges",
                        form.entered().has("partTwoSure"))
                : Map.of("version", version(form));
    }

    private Response saved(SetUpView saved, SetUpView before, PartForm form) {
        boolean suspended = before != null && before.status() != saved.status();
        if (suspended) {
            current.tell(
                    "Saved. No new referrals go to this group now",
                    "What it promises has changed: a colleague has to answer the checklist again. Members stay.");
        }
        return TextQuestions.saysDanger(form.entered()) ? TextQuestions.toCrisisCard() : to(next(saved, form));
    }

    private static String next(SetUpView saved, PartForm form) {
        SetUpPart[] all = SetUpPart.values();
        int following = form.part().ordinal() + 1;
        return switch (form.entered().text("go")) {
            case "preview" -> address(saved.id(), form.part()) + "#next-meetings";
            case "continue" ->
                saved.status() != GroupStatus.DRAFT
                        ? "/groups/" + saved.id() + "/set-up"
                        : following < all.length
                                ? address(saved.id(), all[following])
                                : "/groups/" + saved.id() + "/set-up/check";
            default -> "/groups/" + saved.id() + "/set-up";
        };
    }

    private Page notSaved(UUID id, SetUpView view, PartForm form, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, address(id, form.part()));
        }
        if (PartTwoRule.CODE.equals(problem.code())) {
            PartForm asking = new PartForm(form.part(), form.entered().with(PartPage.PART_TWO_ASKED, "yes"));
            return toCorrect(id, view, asking, FieldErrors.of(problem, "focus", form.fields()));
        }
        String first = Questions.of(form.part()).get(0).name();
        String otherwise =
                problem.errors().stream().anyMatch(each -> each.field().equals("recurrenceRule")) ? "repeats" : first;
        return toCorrect(id, view, form, FieldErrors.of(problem, otherwise, form.fields()));
    }

    private Page toCorrect(UUID id, SetUpView view, PartForm form, FieldErrors errors) {
        return Page.toCorrect("setup/part", choices.page(id, view, form, errors));
    }

    private TaskListPage taskList(UUID id, FieldErrors errors) {
        SetUpView view = api.get("/groups/" + id + "/set-up", SetUpView.class);
        return new TaskListPage(view, api.get("/vocabularies", Facets.class), errors, Ids.next());
    }

    // Only the purpose can be written before there is a group.
    private SetUpView stored(UUID id, SetUpPart part) {
        return part == SetUpPart.PURPOSE
                ? api.find("/groups/" + id + "/set-up", SetUpView.class).orElse(null)
                : api.get("/groups/" + id + "/set-up", SetUpView.class);
    }

    private static SetUpPart part(String name) {
        return SetUpPart.of(name).orElseThrow(NotFoundException::new);
    }

    private static int version(PartForm form) {
        String version = form.entered().text("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static MakeGroupMove move(SubmittedForm form, GroupMove move, String reason) {
        try {
            UUID moveId = UUID.fromString(form.text("moveId"));
            return new MakeGroupMove(moveId, move, Integer.parseInt(form.text("version")), reason, List.of(), null);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
