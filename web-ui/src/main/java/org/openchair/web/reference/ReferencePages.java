package org.openchair.web.reference;

import static org.openchair.web.person.Role.ADMINISTRATOR;

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
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.openchair.api.Problem;
import org.openchair.api.reference.BringCodeBack;
import org.openchair.api.reference.CodeEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.api.reference.RetireCode;
import org.openchair.reference.Vocabulary;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** The vocabularies, kept by the administrator: codes are added, reworded, retired and brought back. */
@Path("/reference")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class ReferencePages {
    private static final int A_PAGE = 50;
    private static final Set<String> FIELDS = Set.of("code", "labelEn", "labelEs", "position", "from", "partTwo");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @Context
    UriInfo asked;

    /** What there is to keep. */
    @GET
    public Page all() {
        return Page.of("reference/reference", Vocabulary.values());
    }

    /** The codes of a vocabulary, and the form that adds one. */
    @GET
    @Path("{vocabulary}")
    public Page list(@PathParam("vocabulary") String vocabulary, @QueryParam("page") @DefaultValue("1") int page) {
        return Page.of("reference/vocabulary", list(known(vocabulary), page, CodeForm.EMPTY, FieldErrors.none()));
    }

    /** Adds a code. */
    @POST
    @Path("{vocabulary}")
    public Object add(@PathParam("vocabulary") String vocabulary, SubmittedForm form) {
        Vocabulary list = known(vocabulary);
        CodeForm entered = CodeForm.from(form);
        FieldErrors errors = entered.errorsOfNew();
        if (!errors.isEmpty()) {
            return toCorrect(list, entered, errors);
        }
        return api.post(api(list), entered.added(), CodeEntry.class)
                .either(
                        added -> done(
                                added.labelEn() + " is in the list",
                                "It is offered right away, wherever the list is used.",
                                VocabularyPage.address(list)),
                        problem -> toCorrect(list, entered, FieldErrors.of(problem, "code", FIELDS)));
    }

    /** One code, with what was done with it. */
    @GET
    @Path("{vocabulary}/{code}")
    public Page show(@PathParam("vocabulary") String vocabulary, @PathParam("code") String code) {
        CodeEntry entry = read(known(vocabulary), code);
        return Page.of("reference/code", page(entry, CodeForm.of(entry), today(), FieldErrors.none()));
    }

    /** Other labels, or another place. */
    @POST
    @Path("{vocabulary}/{code}")
    public Object reword(
            @PathParam("vocabulary") String vocabulary, @PathParam("code") String code, SubmittedForm form) {
        CodeForm entered = CodeForm.from(form);
        FieldErrors errors = entered.errors();
        if (!errors.isEmpty()) {
            return toCorrect(read(known(vocabulary), code), entered, today(), errors);
        }
        String address = api(known(vocabulary)) + "/" + code;
        return kept(
                api.put(address, entered.reworded(version(form)), CodeEntry.class),
                "The labels are changed",
                "Everyone sees the new ones right away.",
                problem(vocabulary, code, entered, today(), "labelEn"));
    }

    /** Not offered any more from a day on. */
    @POST
    @Path("{vocabulary}/{code}/retire")
    public Object retire(
            @PathParam("vocabulary") String vocabulary, @PathParam("code") String code, SubmittedForm form) {
        DateFields from = DateFields.from(form, "from");
        CodeEntry entry = read(known(vocabulary), code);
        if (from.date().isEmpty()) {
            FieldErrors errors = FieldErrors.none().add("from", from.advice("Enter the day, such as 12 31 2026"));
            return toCorrect(entry, CodeForm.of(entry), from, errors);
        }
        RetireCode command = new RetireCode(version(form), from.date().get());
        return kept(
                api.post(api(known(vocabulary)) + "/" + code + "/retirement", command, CodeEntry.class),
                entry.labelEn() + " is retired",
                "Groups that have it keep showing it. You can restore it at any time.",
                problem(vocabulary, code, CodeForm.of(entry), from, "from"));
    }

    /** Offered again. */
    @POST
    @Path("{vocabulary}/{code}/return")
    public Object bringBack(
            @PathParam("vocabulary") String vocabulary, @PathParam("code") String code, SubmittedForm form) {
        CodeEntry entry = read(known(vocabulary), code);
        return kept(
                api.post(
                        api(known(vocabulary)) + "/" + code + "/return",
                        new BringCodeBack(version(form)),
                        CodeEntry.class),
                entry.labelEn() + " is back",
                "It is offered right away, wherever the list is used.",
                problem(vocabulary, code, CodeForm.of(entry), today(), "labelEn"));
    }

    private interface Correction {
        Page of(Problem problem);
    }

    private Correction problem(String vocabulary, String code, CodeForm entered, DateFields from, String otherwise) {
        return problem -> "stale-version".equals(problem.code())
                ? StalePage.of(problem, VocabularyPage.address(known(vocabulary)) + "/" + code)
                : toCorrect(read(known(vocabulary), code), entered, from, FieldErrors.of(problem, otherwise, FIELDS));
    }

    private Object kept(Answer<CodeEntry> answer, String happened, String next, Correction correction) {
        return answer.either(
                entry -> done(happened, next, "/reference/" + entry.vocabulary() + "/" + entry.code()), correction::of);
    }

    private Object done(String happened, String next, String address) {
        current.tell(happened, next);
        return Response.seeOther(URI.create(address)).build();
    }

    private Page toCorrect(Vocabulary vocabulary, CodeForm entered, FieldErrors errors) {
        return Page.toCorrect("reference/vocabulary", list(vocabulary, 1, entered, errors));
    }

    private Page toCorrect(CodeEntry entry, CodeForm entered, DateFields from, FieldErrors errors) {
        return Page.toCorrect("reference/code", page(entry, entered, from, errors));
    }

    private VocabularyPage list(Vocabulary vocabulary, int page, CodeForm entered, FieldErrors errors) {
        var found = api.list(api(vocabulary), Map.of("page", Math.max(1, page), "size", A_PAGE), CodeEntry.class);
        return new VocabularyPage(vocabulary, found.items(), Paging.of(found, asked), entered, errors);
    }

    private CodePage page(CodeEntry entry, CodeForm entered, DateFields from, FieldErrors errors) {
        Vocabulary vocabulary = known(entry.vocabulary());
        var history = api.list(
                api(vocabulary) + "/" + entry.code() + "/history", Map.of("size", 100), ReferenceHistoryEntry.class);
        return new CodePage(vocabulary, entry, history.items(), entered, from, errors);
    }

    private CodeEntry read(Vocabulary vocabulary, String code) {
        return api.get(api(vocabulary) + "/" + code, CodeEntry.class);
    }

    private DateFields today() {
        return DateFields.of(current.today(clock));
    }

    private static String api(Vocabulary vocabulary) {
        return "/vocabularies/" + vocabulary.code() + "/codes";
    }

    private static Vocabulary known(String vocabulary) {
        return Vocabulary.of(vocabulary).orElseThrow(() -> new ErrorPageException(ErrorPage.of(404)));
    }

    private static int version(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
