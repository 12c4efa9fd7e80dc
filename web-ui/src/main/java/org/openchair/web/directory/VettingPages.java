package org.openchair.web.directory;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.ChecklistAnswer;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.VettingTask;
import org.openchair.api.directory.VettingView;
import org.openchair.directory.GroupMove;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.TextQuestions;

/** Vetting: the queue, where one group stands, the checklist of red flags, and the review of a report. */
@Path("/groups")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({PROGRAM_MANAGER, ADMINISTRATOR})
public class VettingPages {

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** What waits to be reviewed, vetted or renewed. */
    @GET
    @Path("vetting")
    public Page queue() {
        var waiting = api.list("/vetting-queue", Map.of("size", 100), VettingTask.class);
        return Page.of("directory/vettingQueue", new VettingQueuePage(waiting.items(), current.today(clock), clock));
    }

    /** Where one group stands. */
    @GET
    @Path("{id}/vetting")
    public Page show(@PathParam("id") UUID id) {
        return Page.of("directory/vetting", new VettingPage(view(id), "", null, FieldErrors.none(), Ids.next()));
    }

    /** Submits, returns, reinstates or retires it. */
    @POST
    @Path("{id}/vetting")
    public Object move(@PathParam("id") UUID id, SubmittedForm form) {
        GroupMove move = chosen(form);
        String reason = form.text(VettingPage.field(move));
        return made(id, command(form, move, reason, List.of()))
                .either(
                        made -> done(form, move, "/groups/" + id + "/vetting"),
                        problem -> toCorrect(id, move, reason, problem));
    }

    /** A facilitator says that the group's entry is complete. */
    @POST
    @Path("{id}/submit")
    @AllowedTo({FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
    public Object submit(@PathParam("id") UUID id, SubmittedForm form) {
        return made(id, command(form, GroupMove.SUBMIT, "", List.of()))
                .either(made -> done(form, GroupMove.SUBMIT, "/groups/" + id), problem -> {
                    throw new ErrorPageException(ErrorPage.of(422)
                            .saying("Not submitted yet", problem.detail(), "Go back and complete the entry."));
                });
    }

    /** The questions, to answer. */
    @GET
    @Path("{id}/vetting/checklist")
    public Page questions(@PathParam("id") UUID id) {
        return Page.of("directory/checklist", checklist(id, SubmittedForm.parse("")));
    }

    /** The answers, to check before they count. */
    @POST
    @Path("{id}/vetting/checklist")
    public Page check(@PathParam("id") UUID id, SubmittedForm form) {
        ChecklistPage page = checklist(id, form).checked();
        boolean again = form.has("change") || !page.errors().isEmpty();
        return again ? answerAgain(page, form) : Page.of("directory/checkAnswers", page);
    }

    private static Page answerAgain(ChecklistPage page, SubmittedForm form) {
        return form.has("change") ? Page.of("directory/checklist", page) : Page.toCorrect("directory/checklist", page);
    }

    /** The answers count: the group is vetted, renewed or returned. */
    @POST
    @Path("{id}/vetting/confirm")
    public Object confirm(@PathParam("id") UUID id, SubmittedForm form) {
        ChecklistPage page = checklist(id, form);
        GroupMove move = page.flagged() ? GroupMove.RETURN : page.move();
        String reason = page.flagged() ? page.reasons() : "";
        return made(id, command(form, move, shortened(reason), page.answers()))
                .either(
                        made -> done(form, move, "/groups/" + id + "/vetting"),
                        problem -> notConfirmed(id, page, problem));
    }

    private static Page notConfirmed(UUID id, ChecklistPage page, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, "/groups/" + id + "/vetting/checklist");
        }
        FieldErrors errors = FieldErrors.of(problem, "answers", Set.of());
        return Page.toCorrect(
                "directory/checkAnswers", new ChecklistPage(page.view(), page.form(), errors, Ids.next()));
    }

    private ChecklistPage checklist(UUID id, SubmittedForm form) {
        return new ChecklistPage(view(id), form, FieldErrors.none(), Ids.next());
    }

    private Page toCorrect(UUID id, GroupMove move, String reason, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, "/groups/" + id + "/vetting");
        }
        FieldErrors errors = FieldErrors.of(problem, move.needsReason() ? VettingPage.field(move) : "moves", Set.of());
        return Page.toCorrect("directory/vetting", new VettingPage(view(id), reason, move, errors, Ids.next()));
    }

    private Response done(SubmittedForm form, GroupMove move, String address) {
        current.tell(Labels.of(move), next(move));
        return TextQuestions.saysDanger(form)
                ? TextQuestions.toCrisisCard()
                : Response.seeOther(URI.create(address)).build();
    }

    private static String next(GroupMove move) {
        return switch (move) {
            case SUBMIT -> "Next: someone who did not write the entry answers the checklist.";
            case RETURN -> "The group is a draft again. Its author sees the reasons and can submit it again.";
            case VET, RENEW, REINSTATE -> "Clinicians find the group in the directory and can refer to it.";
            default -> "No one can be referred to it anymore.";
        };
    }

    private VettingView view(UUID id) {
        return api.get("/groups/" + id + "/vetting", VettingView.class);
    }

    private Answer<GroupMoveMade> made(UUID id, MakeGroupMove command) {
        return api.post("/groups/" + id + "/moves", command, GroupMoveMade.class);
    }

    private static GroupMove chosen(SubmittedForm form) {
        GroupMove move = Labels.parse(GroupMove.class, form.text("move"));
        if (move == null) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        return move;
    }

    private static String shortened(String reason) {
        return reason.length() > 1000 ? reason.substring(0, 1000) : reason;
    }

    private static MakeGroupMove command(
            SubmittedForm form, GroupMove move, String reason, List<ChecklistAnswer> answers) {
        try {
            return new MakeGroupMove(
                    UUID.fromString(form.text("moveId")),
                    move,
                    Integer.parseInt(form.text("version")),
                    reason.isEmpty() ? null : reason,
                    answers,
                    TextQuestions.answer(form));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
