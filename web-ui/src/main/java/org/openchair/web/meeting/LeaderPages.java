package org.openchair.web.meeting;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.GroupLeaders;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Who leads a group together: somebody more, somebody less, and so handing it over. */
@Path("/groups/{id}/leaders")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({FACILITATOR, PROGRAM_MANAGER})
public class LeaderPages {
    private static final String TEMPLATE = "meeting/leaders";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @PathParam("id")
    UUID id;

    /** Who leads it. */
    @GET
    public Page show() {
        return Page.of(TEMPLATE, page("", FieldErrors.none()));
    }

    /** Lets somebody lead it too. */
    @POST
    public Object add(SubmittedForm form) {
        String staffId = form.text("staffId");
        if (staffId.isEmpty()) {
            return Page.toCorrect(
                    TEMPLATE, page("", FieldErrors.none().add("staffId", "Choose who should also lead it")));
        }
        return api.put(api() + "/" + uuid(staffId), Map.of(), GroupLeaders.class)
                .either(
                        done -> told(
                                api(), "They now also lead the group", "They see its members, referrals and sessions."),
                        problem -> toCorrect(staffId, problem));
    }

    private Page toCorrect(String staffId, Problem problem) {
        return Page.toCorrect(TEMPLATE, page(staffId, FieldErrors.of(problem, "staffId", Set.of("staffId"))));
    }

    /** Lets somebody stop. Whoever stops does not see the group any more. */
    @POST
    @Path("end")
    public Response end(SubmittedForm form) {
        String staffId = form.text("staffId");
        return api.delete(api() + "/" + uuid(staffId), GroupLeaders.class)
                .either(
                        done -> told(
                                current.signedIn().role() == FACILITATOR ? "/my-groups" : api(),
                                "They no longer lead the group",
                                "The others lead " + done.groupName() + " from now on."),
                        LeaderPages::notDone);
    }

    private static Response notDone(Problem problem) {
        ErrorPage page = ErrorPage.of(problem.status());
        throw new ErrorPageException(page.saying("They still lead the group", problem.detail(), page.advice()));
    }

    private LeadersPage page(String staffId, FieldErrors errors) {
        return new LeadersPage(
                api.get(api(), GroupLeaders.class),
                api.list(api() + "/colleagues", Map.of("size", 100), Colleague.class)
                        .items(),
                staffId,
                errors,
                current.signedIn().role() == PROGRAM_MANAGER);
    }

    private String api() {
        return "/groups/" + id + "/leaders";
    }

    private Response told(String address, String what, String next) {
        current.tell(what, next);
        return Response.seeOther(URI.create(address)).build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
