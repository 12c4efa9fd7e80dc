package org.openchair.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.openchair.api.notification.MailStop;
import org.openchair.web.api.PublicServices;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.signin.BySecretLink;

/** How a patient, who has no account, stops mail: by the link in each one, with one button, and back again. */
@Path("/mail/{secret}")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class MailStopPages {
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    @Inject
    PublicServices api;

    @Inject
    CurrentRequest current;

    /** Asks first: programs that check mail follow its links. */
    @GET
    public Page ask(@PathParam("secret") String secret) {
        return page(secret, api.mailStop(checked(secret)));
    }

    /** Stops mail, or allows it again. */
    @POST
    @BySecretLink
    public Page choose(@PathParam("secret") String secret, SubmittedForm form) {
        return page(
                secret, api.chooseMailStop(checked(secret), form.text("stopped").equals("yes")));
    }

    private Page page(String secret, MailStop stop) {
        String language = stop.language() == null ? "en" : stop.language().split("-")[0];
        return Page.of("notification/mailStop", new MailStopPage(secret, stop.stopped(), current.answerIn(language)));
    }

    private static String checked(String secret) {
        if (!secret.matches(SECRET)) {
            throw new ErrorPageException(ErrorPage.of(404));
        }
        return secret;
    }
}
