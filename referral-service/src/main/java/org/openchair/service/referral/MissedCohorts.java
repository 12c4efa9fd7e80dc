package org.openchair.service.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Cohorts that started without people who waited for them. */
@ApplicationScoped
class MissedCohorts {

    private static final String IN_THE_WAY =
            "SELECT 1 FROM openchair.referral r WHERE r.id = ? AND openchair.seat_obstacle(r, openchair.now()) = ?";

    @Inject
    Rows rows;

    /** Does the person wait for one of them, and has no one said since that they wait for the next one? */
    boolean has(Referral referral) {
        return referral.state() == ReferralState.WAITLISTED
                && rows.any(Query.of(IN_THE_WAY, referral.id(), SeatObstacle.COHORT_STARTED.name()));
    }
}
