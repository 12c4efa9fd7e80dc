package org.openchair.web.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openchair.safety.CrisisResource;
import org.openchair.safety.CrisisResources;
import org.openchair.web.api.PublicServices;
import org.openchair.web.api.Unreachable;
import org.openchair.web.frame.ErrorPageException;

/**
 * Who can help a person in danger, as the administrator keeps it; what was last heard, or what comes with these pages, when the
 * service does not answer. Somebody in danger never waits for it for long: of all visitors at most one a minute asks.
 */
@ApplicationScoped
public class CrisisNumbers {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(List<CrisisResource> resources, Instant askedAt) {
        Known askedAt(Instant now) {
            return new Known(resources, now);
        }
    }

    @Inject
    PublicServices api;

    @Inject
    Clock clock;

    private final Map<Locale, Known> byLanguage = new ConcurrentHashMap<>();

    /** Most urgent first; never empty. */
    private List<CrisisResource> in(Locale language) {
        Instant now = clock.instant();
        Known known =
                byLanguage.getOrDefault(language, new Known(CrisisResources.unitedStates(language), Instant.EPOCH));
        if (known.askedAt().plus(FRESH).isAfter(now)) {
            return known.resources();
        }
        byLanguage.put(language, known.askedAt(now));
        return heard(language, now).orElse(known.resources());
    }

    /** The card in this language. */
    public CrisisCard card(Locale language) {
        return new CrisisCard(language, in(language));
    }

    /** Has what was corrected a moment ago shown at once. */
    public void readAnew() {
        byLanguage.replaceAll((language, known) -> known.askedAt(Instant.EPOCH));
    }

    private Optional<List<CrisisResource>> heard(Locale language, Instant now) {
        try {
            List<CrisisResource> heard = api.crisisCard();
            if (heard.isEmpty()) {
                return Optional.empty();
            }
            byLanguage.put(language, new Known(heard, now));
            return Optional.of(heard);
        } catch (Unreachable | ErrorPageException silent) {
            return Optional.empty();
        }
    }
}
