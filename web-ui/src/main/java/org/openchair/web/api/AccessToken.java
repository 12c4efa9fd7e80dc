package org.openchair.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.person.Renewal;
import org.openchair.web.signin.Keycloak;
import org.openchair.web.signin.SessionEnded;

/** The token that opens the services to the person signed in, renewed when it must be. */
@RequestScoped
public class AccessToken {
    @Inject
    CurrentRequest current;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    String now() {
        Renewal renewal = current.signedIn().tokensAt(clock, keycloak::renew);
        if (renewal instanceof Renewal.Renewed renewed) {
            return renewed.tokens().access();
        }
        throw renewal instanceof Renewal.Ended ? new SessionEnded() : new ErrorPageException(ErrorPage.of(503));
    }
}
