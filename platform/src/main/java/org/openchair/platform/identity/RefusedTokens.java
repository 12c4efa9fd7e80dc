package org.openchair.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the log has of bearer tokens that are no good. The server writes a page for each, and anyone may send one: a minute gets one
 * short line with their number in place of that, so that no one can flush the log of everything else. The log is the server's own,
 * for all applications beside this one.
 */
@ApplicationScoped
public class RefusedTokens implements Filter {

    static final String SERVER = "fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore";

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(RefusedTokens.class.getName());

    /** Held, since the server forgets a logger, and with it the filter, that no one holds. */
    private final Logger server = Logger.getLogger(SERVER);

    @Inject
    Clock clock;

    private Instant lastLine = Instant.EPOCH;
    private int sinceThen;

    void listen(@Observes @Initialized(ApplicationScoped.class) Object started) {
        server.setFilter(this);
    }

    @Override
    public boolean isLoggable(LogRecord refusal) {
        int refused = count();
        if (refused > 0) {
            LOG.log(Level.WARNING, "{0} bearer tokens were refused, the last because of {1}", new Object[] {
                refused, reason(refusal.getThrown())
            });
        }
        return false;
    }

    /** How many a line would be about; 0 when it is not time for a line. */
    private synchronized int count() {
        sinceThen++;
        Instant now = clock.instant();
        if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) < 0) {
            return 0;
        }
        int refused = sinceThen;
        sinceThen = 0;
        lastLine = now;
        return refused;
    }

    /** The kind of the failure: its words may hold a part of the token. */
    private static String reason(Throwable failure) {
        return failure == null ? "an unknown reason" : failure.getClass().getSimpleName();
    }
}
