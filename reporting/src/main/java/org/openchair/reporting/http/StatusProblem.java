package org.openchair.reporting.http;

/** What is said of a status that the server itself gives, before any of our own rules was asked. */
record StatusProblem(String code, String detail) {

    static StatusProblem of(int status) {
        return switch (status) {
            case 401 -> new StatusProblem("unauthenticated", "Send a valid access token as Authorization: Bearer.");
            case 403 -> new StatusProblem("forbidden", "Your role does not allow this.");
            case 404 -> new StatusProblem("not-found", "There is nothing at this address.");
            case 405 -> new StatusProblem("method-not-allowed", "This address does not answer that method.");
            case 406 -> new StatusProblem("not-acceptable", "This cannot be had in any of the formats asked for.");
            case 415 -> new StatusProblem("unsupported-media-type", "This format is not understood here.");
            case 501 ->
                new StatusProblem(
                        "transfer-encoding-unknown", "Send the body as it is or in chunks, without other encodings.");
            case 503 ->
                new StatusProblem("unavailable", "The service is not available right now. Try again in a moment.");
            default ->
                status < 500
                        ? new StatusProblem("bad-request", "The request cannot be understood.")
                        : new StatusProblem(
                                "internal-error", "Something went wrong here. Try again, or report the instance.");
        };
    }
}
