package org.openchair.web.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sign-ins that a browser has begun, one for each tab that was opened signed out; each can be finished once. */
public final class PendingSignIns {
    private static final int MOST = 20;

    private final Map<String, PendingSignIn> byState = new LinkedHashMap<>();

    /** Remembers a sign-in, forgetting the oldest of too many. */
    public synchronized PendingSignIn begin(String returnTo, Instant now) {
        PendingSignIn pending = PendingSignIn.begin(returnTo, now);
        byState.put(pending.state(), pending);
        if (byState.size() > MOST) {
            byState.remove(byState.keySet().iterator().next());
        }
        return pending;
    }

    /** Hands out the sign-in of this state, once, unless it is unknown or took too long. */
    public synchronized Optional<PendingSignIn> finish(String state, Instant now) {
        return Optional.ofNullable(state).map(byState::remove).filter(pending -> !pending.isStaleAt(now));
    }
}
