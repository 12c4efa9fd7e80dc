package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.Enrollments;
import org.openchair.referral.Facts;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.Referrals;
import org.openchair.referral.StateBeforeMove;

/** What a move means for the person's seat, and what the seat means for a move. */
@RequestScoped
public class SeatKeeping {

    @Inject
    Enrollments enrollments;

    @Inject
    Groups groups;

    @Inject
    Referrals referrals;

    @Inject
    ClosedGroups closed;

    @Inject
    MissedCohorts missed;

    @Inject
    Clock clock;

    /**
     * Takes a seat when the referral comes to hold one, and frees it when it does not any more.
     *
     * @param before where the referral stood before the move
     * @return refused with {@code cohort-started}; the database refuses the seat too many later
     */
    Outcome<Referral> follow(Referral referral, StateBeforeMove before, ReferralMove move) {
        boolean seated = referral.standing().seated();
        if (seated && !before.seated()) {
            return seat(referral, groups.find(referral.groupId()).orElseThrow());
        }
        if (move == ReferralMove.OFFER && begun(referral)) {
            return Outcome.refused("cohort-started", "This cohort has started and is no longer taking new members.");
        }
        if (!seated && before.seated()) {
            free(referral, move);
        }
        if (move == ReferralMove.CONFIRM_FIT) {
            current(referral).confirmFit();
        }
        return Outcome.done(referral);
    }

    /** What a move may depend on. */
    Facts facts(Referral referral) {
        Optional<Enrollment> seat = enrollments.currentOf(referral.id());
        return new Facts(
                seat.map(held -> enrollments.attended(held.id())).orElse(0),
                seat.filter(Enrollment::onTrial).isPresent(),
                referrals.continuationOf(referral.id()).isPresent(),
                Duration.between(referral.stateSince(), clock.instant()).toDays(),
                offerOver(referral),
                referral.ready(),
                closed.has(referral.groupId()),
                missed.has(referral));
    }

    private boolean offerOver(Referral referral) {
        return referral.offeredUntil() != null
                && groups.find(referral.groupId()).orElseThrow().today(clock).isAfter(referral.offeredUntil());
    }

    private boolean begun(Referral referral) {
        SupportGroup group = groups.find(referral.groupId()).orElseThrow();
        return group.closedOn(group.today(clock));
    }

    private Outcome<Referral> seat(Referral referral, SupportGroup group) {
        if (begun(referral)) {
            return Outcome.refused("cohort-started", "This cohort has started and is no longer taking new members.");
        }
        enrollments.add(new Enrollment(Ids.next(), referral, group.today(clock)));
        return Outcome.done(referral);
    }

    private void free(Referral referral, ReferralMove move) {
        LocalDate today = groups.find(referral.groupId()).orElseThrow().today(clock);
        String reason = move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        current(referral).end(today, reason);
    }

    private Enrollment current(Referral referral) {
        return enrollments.currentOf(referral.id()).orElseThrow();
    }
}
