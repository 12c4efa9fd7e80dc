package org.openchair.web.frame;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What a person is told when something did not work: what happened, and what to do now.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param happened what happened, in a sentence
 * @param advice what to do now
 */
public record ErrorPage(int status, String title, String happened, String advice) {
    private static final ErrorPage UNEXPECTED = new ErrorPage(
            500,
            "Something went wrong on our side",
            "We could not finish what you asked for, and it has been logged.",
            "Try again in a moment. If it happens again, give your administrator the reference below.");

    private static final Map<Integer, ErrorPage> BY_STATUS = Map.ofEntries(
            entry(
                    400,
                    "We could not read that request",
                    "Part of the address or of what was sent is not something this page understands.",
                    "Go back, check what you entered, and try again."),
            entry(
                    401,
                    "You have been signed out",
                    "Your session ended before this reached us, so nothing was saved.",
                    "Sign in again, then go back in your browser: what you typed may still be there."),
            entry(
                    403,
                    "You cannot open this page",
                    "Your role does not include this page or action.",
                    "If you need it for your work, ask your administrator."),
            entry(
                    404,
                    "Page not found",
                    "The address is wrong, the page has moved, or it is about someone whose record you may not see.",
                    "Check the address, or find the record again from the start page."),
            entry(
                    405,
                    "That address cannot be used this way",
                    "The page exists, but it does not take this kind of request.",
                    "Go back to the page you came from and use its buttons."),
            entry(
                    409,
                    "Someone else changed this first",
                    "While you had this page open it was changed, so your changes were not saved.",
                    "Open the page again to see the current version, then make your change."),
            entry(
                    413,
                    "That is too large",
                    "What you sent is larger than this page takes, and nothing was saved.",
                    "Shorten the text or split the file, then try again."),
            entry(
                    414,
                    "That address is too long",
                    "The address is longer than this page takes.",
                    "Search for fewer words, or find the page again from the start page."),
            entry(
                    415,
                    "We cannot read that kind of file",
                    "What you sent is not in a form that this page reads, and nothing was saved.",
                    "Check that you chose the right file, then try again."),
            entry(
                    422,
                    "Something needs correcting",
                    "What you sent could not be accepted as it is, and nothing was saved.",
                    "Go back, correct it and send it again."),
            entry(
                    502,
                    "Part of Openchair did not respond correctly",
                    "The service that holds this information answered in a way we could not read.",
                    "Try again in a moment. If it happens again, give your administrator the reference below."),
            entry(
                    503,
                    "Part of Openchair is not available",
                    "The service that holds this information cannot be reached right now. What you sent was probably not saved.",
                    "Go back and try again in a few minutes, and check what is there first. Crisis resources still work: they are"
                            + " linked at the top of this page."));

    /** The page for a status; statuses without words of their own get those of their kind. */
    public static ErrorPage of(int status) {
        ErrorPage known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return status < 500 ? BY_STATUS.get(400).sentAs(status) : UNEXPECTED.sentAs(status);
    }

    /** The same status, in words that fit the occasion better. */
    public ErrorPage saying(String otherTitle, String otherHappened, String otherAdvice) {
        return new ErrorPage(status, otherTitle, otherHappened, otherAdvice);
    }

    /** This as an answer. */
    public Response answer() {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(new Page(status, "frame/error", this))
                .build();
    }

    private ErrorPage sentAs(int other) {
        return new ErrorPage(other, title, happened, advice);
    }

    private static Map.Entry<Integer, ErrorPage> entry(int status, String title, String happened, String advice) {
        return Map.entry(status, new ErrorPage(status, title, happened, advice));
    }
}
