package org.openchair.service.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openchair.screening.ListedPhrase;
import org.openchair.screening.PhraseKind;
import org.openchair.screening.TextScreen;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Word lists of the screen, read from the database once in ten minutes. */
@ApplicationScoped
public class WordLists {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** The screen, and when its lists were read. */
    private record Read(TextScreen screen, Instant at) {}

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private volatile Read last;

    /** The screen with the lists of the last ten minutes. */
    public TextScreen screen() {
        Read known = last;
        Instant now = clock.instant();
        boolean fresh = known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0;
        if (!fresh) {
            known = new Read(TextScreen.of(listed()), now);
            last = known;
        }
        return known.screen();
    }

    private List<ListedPhrase> listed() {
        return rows.list(
                Query.of("SELECT kind, language, words FROM openchair.screening_phrase"),
                row -> new ListedPhrase(row.code("kind", PhraseKind.class), row.text("language"), row.text("words")));
    }
}
