package org.openchair.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.person.Tokens;

/** The account of these pages themselves, which can read the public directory and nothing else. */
@ApplicationScoped
public class OwnAccount {
    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    private Tokens held;

    /** The access token, asked for anew when it has ended; ends the request with a page when Keycloak gives none. */
    public synchronized String token() {
        if (held == null || !held.isFreshAt(clock.instant())) {
            held = fresh().orElseThrow(() -> new ErrorPageException(ErrorPage.of(503)));
        }
        return held.access();
    }

    private Optional<Tokens> fresh() {
        return keycloak.ownTokens();
    }
}
