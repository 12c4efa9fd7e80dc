package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.Enrollments;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;

/** What a move means for the person's seat: accepted takes one, an end frees it. */
@RequestScoped
public class SeatKeeping {

    @Inject
    Enrollments enrollments;

    @Inject
    Groups groups;

    @Inject
    Clock clock;

    /** Refused with {@code cohort-started}; the database refuses the seat too many later. */
    Outcome<Referral> follow(Referral referral, ReferralMove move) {
        if (referral.state() == ReferralState.ACCEPTED) {
            return seat(referral, groups.find(referral.groupId()).orElseThrow());
        }
        if (referral.state().ended() && referral.groupId() != null) {
            free(referral, move);
        }
        return Outcome.done(referral);
    }

    private Outcome<Referral> seat(Referral referral, SupportGroup group) {
        LocalDate today = group.today(clock);
        if (group.closedOn(today)) {
            return Outcome.refused("cohort-started", "This cohort has begun and takes nobody any more.");
        }
        enrollments.add(new Enrollment(Ids.next(), referral, today));
        return Outcome.done(referral);
    }

    private void free(Referral referral, ReferralMove move) {
        LocalDate today = groups.find(referral.groupId()).orElseThrow().today(clock);
        String reason = move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        enrollments.ofReferral(referral.id()).ifPresent(seat -> seat.end(today, reason));
    }
}
