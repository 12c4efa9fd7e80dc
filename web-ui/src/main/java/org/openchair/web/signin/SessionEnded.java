package org.openchair.web.signin;

/** The person's session at Keycloak is over, so that nothing can be done in their name until they sign in again. */
public class SessionEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends the request; the person signs in and, if it was a page they asked for, comes back to it. */
    public SessionEnded() {
        super("The session ended");
    }
}
