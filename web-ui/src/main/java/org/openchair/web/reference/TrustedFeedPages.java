package org.openchair.web.reference;

import static org.openchair.web.person.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.openchair.api.directory.TrustedFeed;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedTo;

/** Feeds whose word that a group was vetted counts here: named and ended by the administrator. */
@Path("/trusted-feeds")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(ADMINISTRATOR)
public class TrustedFeedPages {
    private static final String TEMPLATE = "reference/trustedFeeds";
    private static final String HERE = "/trusted-feeds";

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /** All that are trusted now, and a form to name one more. */
    @GET
    public Page show() {
        return Page.of(
                TEMPLATE, page(new TrustedFeedsPage(null, "", "", "", 0, FieldErrors.none()), FieldErrors.none()));
    }

    /** Names one, or hands the form back with what to correct. */
    @POST
    public Object trust(SubmittedForm form) {
        TrustedFeedsPage entered = TrustedFeedsPage.entered(form);
        FieldErrors errors = entered.missing();
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(entered, errors));
        }
        return api.put(api(entered.account()), entered.command(), TrustedFeed.class)
                .either(
                        feed -> told(
                                feed.name() + " is trusted",
                                "A group that it sends with a vetting by " + feed.assurer() + " is listed right away."),
                        problem -> Page.toCorrect(
                                TEMPLATE,
                                page(
                                        entered,
                                        FieldErrors.of(problem, "account", Set.of("account", "name", "assurer")))));
    }

    /** Trusts one no more. */
    @POST
    @Path("end")
    public Response end(SubmittedForm form) {
        return api.delete(api(form.text("account")), TrustedFeed.class)
                .either(
                        feed -> told(
                                feed.name() + " is no longer trusted",
                                "Groups that it listed stay listed. Groups it sends from now on wait to be vetted."),
                        problem -> {
                            throw new ErrorPageException(ErrorPage.of(problem.status()));
                        });
    }

    private TrustedFeedsPage page(TrustedFeedsPage entered, FieldErrors errors) {
        return new TrustedFeedsPage(
                api.list(HERE, Map.of("size", 100), TrustedFeed.class).items(),
                entered.account(),
                entered.name(),
                entered.assurer(),
                entered.version(),
                errors);
    }

    private Response told(String happened, String next) {
        current.tell(happened, next);
        return Response.seeOther(URI.create(HERE)).build();
    }

    private static String api(String account) {
        return HERE + "/" + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
