package org.openchair.platform.problem;

import java.util.List;

/** What to say about a bare status. */
final class StatusProblem {

    private StatusProblem() {}

    static ProblemContent of(int status) {
        return switch (status) {
            case 400 -> content(status, "bad-request", "The request could not be read.");
            case 401 -> content(status, "unauthenticated", "Sign in, then send a valid bearer token.");
            case 403 -> content(status, "forbidden", "Your role does not allow this.");
            case 404 -> content(status, "not-found", "There is nothing here, or you may not see it.");
            case 405 -> content(status, "method-not-allowed", "This address does not take this method.");
            case 406 -> content(status, "not-acceptable", "Only application/json can be answered.");
            case 413 -> content(status, "body-too-large", "The body is too large.");
            case 415 -> content(status, "unsupported-media-type", "Send application/json.");
            case 501 ->
                content(
                        status,
                        "transfer-encoding-unknown",
                        "Send the body as it is or in chunks, without other encodings.");
            case 503 -> content(status, "unavailable", "A service we rely on does not respond. Try again later.");
            default ->
                status < 500
                        ? content(status, "bad-request", "The request could not be met.")
                        : content(status, "internal-error", "Something went wrong here. Quote the request id.");
        };
    }

    private static ProblemContent content(int status, String code, String detail) {
        return new ProblemContent(status, code, detail, List.of(), null);
    }
}
