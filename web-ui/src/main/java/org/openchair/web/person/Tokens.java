package org.openchair.web.person;

import java.time.Duration;
import java.time.Instant;

/**
 * What Keycloak handed out at sign-in or at a renewal.
 *
 * @param access opens the services behind these pages
 * @param refresh renews the access token
 * @param id says who signed in, and is shown again at sign-out
 * @param until when the access token ends
 */
public record Tokens(String access, String refresh, String id, Instant until) {
    // Renewed a little early, so that a token does not end on its way to the service.
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** Whether a service will take the access token for a while yet. */
    public boolean isFreshAt(Instant now) {
        return now.plus(MARGIN).isBefore(until);
    }

    @Override
    public String toString() {
        return "Tokens until " + until;
    }
}
