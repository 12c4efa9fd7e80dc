package org.openchair.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.feedback.AnswerFeedback;
import org.openchair.api.feedback.LookForFeedback;
import org.openchair.feedback.FeedbackQuestion;
import org.openchair.web.api.PublicServices;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.record.FormId;

/** Rating a session without an account: by the code of the room, or by a one-time link. Nothing is known of who does it. */
@Path("/feedback")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class RatePages {
    private static final SubmittedForm EMPTY = SubmittedForm.of(Map.of());

    @Inject
    PublicServices api;

    @Inject
    CurrentRequest current;

    /** Asks for the code, or shows the sheet of the one in the address. */
    @GET
    public Page start(
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("lang") @DefaultValue("en") String language) {
        current.answerIn(language);
        return code.isBlank() ? Page.of("feedback/enter", blank(FieldErrors.none(), "")) : sheet(code.strip());
    }

    /** The sheet of a one-time link. */
    @GET
    @Path("{link}")
    public Page link(@PathParam("link") String link, @QueryParam("lang") @DefaultValue("en") String language) {
        current.answerIn(language);
        return sheet(link);
    }

    /** Counts what was answered. */
    @POST
    @AllowedToAnyone(forms = true)
    public Page rate(SubmittedForm form) {
        current.answerIn(form.text("lang"));
        FieldErrors errors = missing(form);
        return errors.isEmpty() ? send(form) : again(form, errors);
    }

    private Page sheet(String secret) {
        return api.feedback(new LookForFeedback(secret))
                .either(
                        found -> Page.of(
                                "feedback/rate",
                                new RatePage(
                                        current.language(),
                                        secret,
                                        found.day(),
                                        UUID.randomUUID(),
                                        EMPTY,
                                        FieldErrors.none())),
                        problem -> unknown(secret, problem));
    }

    private Page unknown(String secret, Problem problem) {
        String key = "too-many-guesses".equals(problem.code()) ? "error.wait" : "error.unknown";
        RatePage page = blank(FieldErrors.none(), secret);
        page.errors().add("code", page.say(key));
        return new Page(problem.status() == 429 ? 429 : 422, "feedback/enter", page);
    }

    private Page send(SubmittedForm form) {
        return api.rate(command(form))
                .either(
                        counted -> Page.of("feedback/thanks", blank(FieldErrors.none(), "")),
                        problem -> notCounted(form, problem));
    }

    private Page notCounted(SubmittedForm form, Problem problem) {
        if ("feedback-full".equals(problem.code())) {
            return new Page(409, "feedback/full", blank(FieldErrors.none(), ""));
        }
        return unknown(form.text("secret"), problem);
    }

    private Page again(SubmittedForm form, FieldErrors errors) {
        return api.feedback(new LookForFeedback(form.text("secret")))
                .either(
                        found -> Page.toCorrect(
                                "feedback/rate",
                                new RatePage(
                                        current.language(),
                                        form.text("secret"),
                                        found.day(),
                                        FormId.of(form, "sheet"),
                                        form,
                                        errors)),
                        problem -> unknown(form.text("secret"), problem));
    }

    private RatePage blank(FieldErrors errors, String secret) {
        return new RatePage(current.language(), secret, null, UUID.randomUUID(), EMPTY, errors);
    }

    private FieldErrors missing(SubmittedForm form) {
        RatePage words = blank(FieldErrors.none(), "");
        FieldErrors errors = FieldErrors.none();
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            String field = RatePage.field(question);
            errors.when(!form.text(field).matches("[1-5]"), field, words.say("error." + field));
        }
        return errors;
    }

    private static AnswerFeedback command(SubmittedForm form) {
        return new AnswerFeedback(
                form.text("secret"),
                FormId.of(form, "sheet"),
                Integer.valueOf(form.text("heard")),
                Integer.valueOf(form.text("topics")),
                Integer.valueOf(form.text("approach")),
                Integer.valueOf(form.text("overall")));
    }
}
