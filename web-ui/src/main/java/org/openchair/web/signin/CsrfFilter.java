package org.openchair.web.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.SentForm;
import org.openchair.web.frame.Settings;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.person.SignedIn;

/** Lets only our own forms through, so that no other site can act in a signed-in person's name. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 10)
public class CsrfFilter implements ContainerRequestFilter {
    /** The field that carries the session's token. */
    public static final String FIELD = "csrf";

    private static final Logger LOG = Logger.getLogger(CsrfFilter.class.getName());
    private static final Pattern ONCE_BESIDE_A_FILE =
            Pattern.compile("name=\"" + SentForm.FIELD + "\"\r\n(?:[^\r]+\r\n)*\r\n([^\r]+)\r\n");
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_BYTES_WITH_FILE = 10 * 1024 * 1024;

    @Context
    ResourceInfo page;

    @Inject
    CurrentRequest current;

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean bySecret = page.getResourceMethod().isAnnotationPresent(BySecretLink.class);
        if (HttpMethod.POST.equals(request.getMethod()) && !bySecret) {
            requireOwn(request);
        }
    }

    private void requireOwn(ContainerRequestContext request) throws IOException {
        SameSite sender = new SameSite(header(request, "Origin"), header(request, "Sec-Fetch-Site"));
        if (!sender.agreesWith(settings.baseUrl()) || !isOfThisVisit(request)) {
            LOG.log(Level.WARNING, "Request {0}: a form that is not ours was sent to {1}", new Object[] {
                current.requestId(), current.path()
            });
            throw notOurs();
        }
    }

    private boolean isOfThisVisit(ContainerRequestContext request) throws IOException {
        if (current.person().isEmpty() && takesFormsOfVisitors()) {
            return carries(request, "");
        }
        return carries(
                request,
                current.person().map(SignedIn::csrf).orElseThrow(() -> new ErrorPageException(ErrorPage.of(401))));
    }

    private boolean takesFormsOfVisitors() {
        AllowedToAnyone open = page.getResourceMethod().getAnnotation(AllowedToAnyone.class);
        return open != null && open.forms();
    }

    // A form with a file is not taken apart here: that the token, which nobody can guess, is one of its parts is proof
    // enough.
    private boolean carries(ContainerRequestContext request, String expected) throws IOException {
        boolean withFile = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
        byte[] body = readAtMost(request, withFile ? MOST_BYTES_WITH_FILE : MOST_BYTES);
        request.setEntityStream(new ByteArrayInputStream(body));
        once(body, withFile).ifPresent(once -> current.sends(new SentForm(once)));
        return withFile
                ? new String(body, ISO_8859_1).contains("\r\n\r\n" + expected + "\r\n")
                : SameSite.isToken(SubmittedForm.parse(body).text(FIELD), expected);
    }

    private static Optional<String> once(byte[] body, boolean withFile) {
        if (withFile) {
            return ONCE_BESIDE_A_FILE
                    .matcher(new String(body, ISO_8859_1))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst();
        }
        return Optional.of(SubmittedForm.parse(body).text(SentForm.FIELD)).filter(once -> !once.isBlank());
    }

    private static byte[] readAtMost(ContainerRequestContext request, int most) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ErrorPageException(ErrorPage.of(413));
        }
        return body;
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static ErrorPageException notOurs() {
        return new ErrorPageException(ErrorPage.of(403)
                .saying(
                        "This form is too old to send",
                        "You have signed in again since you opened it, or it was not sent from this site. Nothing was"
                                + " saved.",
                        "Go back, copy anything you typed, reload the page and send it again."));
    }
}
