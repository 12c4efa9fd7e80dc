package org.openchair.platform.problem;

import jakarta.ws.rs.core.Response;

/** HTTP statuses in words. */
final class StatusTitle {

    private static final int UNPROCESSABLE = 422;

    private StatusTitle() {}

    static String of(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
