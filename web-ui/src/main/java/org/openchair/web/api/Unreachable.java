package org.openchair.web.api;

import java.net.URI;

/** A service did not answer. */
public class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(URI service, Exception cause) {
        // No query: it may name a patient, and this goes to the log.
        super("No answer from " + service.getScheme() + "://" + service.getAuthority() + service.getPath(), cause);
    }
}
