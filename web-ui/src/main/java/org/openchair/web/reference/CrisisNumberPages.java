package org.openchair.web.reference;

import static org.openchair.web.person.Role.ADMINISTRATOR;

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
import org.openchair.api.Problem;
import org.openchair.api.reference.CrisisEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.safety.CrisisNumbers;

/** The numbers of the crisis card, each checked by the administrator within a year. */
@Path("/reference/crisis")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class CrisisNumberPages {
    private static final Set<String> FIELDS = Set.of("nameEn", "nameEs", "howEn", "howEs", "dial", "checkedOn");

    @Inject
    ApiClient api;

    @Inject
    CrisisNumbers card;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** All numbers, with the day of their last check. */
    @GET
    public Page list() {
        var found = api.list("/crisis-resources", Map.of("size", 100), CrisisEntry.class);
        return Page.of("reference/crisisNumbers", found.items());
    }

    /** One number. */
    @GET
    @Path("{code}")
    public Page show(@PathParam("code") String code) {
        CrisisEntry entry = read(code);
        CrisisNumberForm entered = CrisisNumberForm.of(entry, current.today(clock));
        return Page.of("reference/crisisNumber", page(entry, entered, FieldErrors.none()));
    }

    /** It was checked, and perhaps corrected. */
    @POST
    @Path("{code}")
    public Object correct(@PathParam("code") String code, SubmittedForm form) {
        CrisisNumberForm entered = CrisisNumberForm.from(form);
        FieldErrors errors = entered.errors();
        if (!errors.isEmpty()) {
            return toCorrect(code, entered, errors);
        }
        return api.put("/crisis-resources/" + code, entered.command(version(form)), CrisisEntry.class)
                .either(this::checked, problem -> toCorrect(code, entered, problem));
    }

    private Object checked(CrisisEntry entry) {
        card.readAnew();
        current.tell(entry.nameEn() + " is checked", "The crisis card shows it right away. It is due again in a year.");
        return Response.seeOther(URI.create("/reference/crisis")).build();
    }

    private Page toCorrect(String code, CrisisNumberForm entered, Problem problem) {
        return "stale-version".equals(problem.code())
                ? StalePage.of(problem, "/reference/crisis/" + code)
                : toCorrect(code, entered, FieldErrors.of(problem, "dial", FIELDS));
    }

    private Page toCorrect(String code, CrisisNumberForm entered, FieldErrors errors) {
        return Page.toCorrect("reference/crisisNumber", page(read(code), entered, errors));
    }

    private CrisisNumberPage page(CrisisEntry entry, CrisisNumberForm entered, FieldErrors errors) {
        var history = api.list(
                "/crisis-resources/" + entry.code() + "/history", Map.of("size", 100), ReferenceHistoryEntry.class);
        return new CrisisNumberPage(entry, history.items(), entered, errors);
    }

    private CrisisEntry read(String code) {
        return api.get("/crisis-resources/" + code, CrisisEntry.class);
    }

    private static int version(SubmittedForm form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
