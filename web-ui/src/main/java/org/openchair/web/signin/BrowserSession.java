package org.openchair.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.openchair.web.person.SignedIn;

/** What we remember of a browser between requests: who signed in there, and which sign-ins are under way. */
@RequestScoped
public class BrowserSession {
    private static final String PERSON = SignedIn.class.getName();
    private static final String PENDING = PendingSignIns.class.getName();

    @Inject
    HttpServletRequest request;

    /** Whether someone signed in with the browser that sends this request. */
    static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    Optional<SignedIn> person() {
        return attribute(PERSON, SignedIn.class);
    }

    /** Begins a sign-in that returns to this page. */
    PendingSignIn begin(String returnTo, Instant now) {
        HttpSession session = request.getSession(true);
        synchronized (session) {
            PendingSignIns pending = attribute(PENDING, PendingSignIns.class).orElseGet(PendingSignIns::new);
            session.setAttribute(PENDING, pending);
            return pending.begin(returnTo, now);
        }
    }

    /** The sign-in of this state, if this browser began it and it is not finished or stale. */
    Optional<PendingSignIn> finish(String state, Instant now) {
        return attribute(PENDING, PendingSignIns.class).flatMap(pending -> pending.finish(state, now));
    }

    /** Lets the person in under a new session id: one that was known before sign-in is worth nothing after it. */
    void welcome(SignedIn person) {
        request.getSession(true).setAttribute(PERSON, person);
        request.changeSessionId();
    }

    void end() {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    private <T> Optional<T> attribute(String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(type::cast);
    }
}
