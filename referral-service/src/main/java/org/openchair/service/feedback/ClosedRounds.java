package org.openchair.service.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Forgets what a round needed while it was open: links that nobody used, and which sheets were handed in. The counts stay. */
@ApplicationScoped
public class ClosedRounds {

    private static final String FORGET =
            "DELETE FROM openchair.%s kept USING openchair.feedback_round r WHERE r.session_id = kept.session_id AND r.closes_at <= ?";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Of every round that is over. */
    public void forget() {
        rows.change(Query.of(FORGET.formatted("feedback_link"), clock.instant()));
        rows.change(Query.of(FORGET.formatted("feedback_sheet"), clock.instant()));
    }
}
