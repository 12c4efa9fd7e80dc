package org.openchair.web.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.Settings;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.TurnedAway;
import org.openchair.web.frame.Visit;

/** Lets only our own forms through, so that no other site can act in a signed-in person's name. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 10)
public class OwnForms implements ContainerRequestFilter {
    /** The field that carries the session's token; in a form with a file it is part of the address. */
    public static final String FIELD = "csrf";

    private static final Logger LOG = Logger.getLogger(OwnForms.class.getName());
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Inject
    Visit visit;

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (HttpMethod.POST.equals(request.getMethod())) {
            requireOwn(request);
        }
    }

    private void requireOwn(ContainerRequestContext request) throws IOException {
        SameSite sender = new SameSite(header(request, "Origin"), header(request, "Sec-Fetch-Site"));
        String expected = visit.person().map(SignedIn::csrf).orElseThrow(() -> new TurnedAway(ErrorPage.of(401)));
        if (!sender.agreesWith(settings.baseUrl()) || !SameSite.isToken(tokenOf(request), expected)) {
            LOG.log(Level.WARNING, "Request {0}: a form that is not ours was sent to {1}", new Object[] {
                visit.requestId(), visit.path()
            });
            throw notOurs();
        }
    }

    private static String tokenOf(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return request.getUriInfo().getQueryParameters().getFirst(FIELD);
        }
        byte[] body = readAtMost(request);
        request.setEntityStream(new ByteArrayInputStream(body));
        return SubmittedForm.parse(body).text(FIELD);
    }

    private static byte[] readAtMost(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TurnedAway(ErrorPage.of(413));
        }
        return body;
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static TurnedAway notOurs() {
        return new TurnedAway(ErrorPage.of(403)
                .saying(
                        "This form is too old to send",
                        "You have signed in again since you opened it, or it was not sent from this site. Nothing was"
                                + " saved.",
                        "Go back, copy anything you typed, reload the page and send it again."));
    }
}
