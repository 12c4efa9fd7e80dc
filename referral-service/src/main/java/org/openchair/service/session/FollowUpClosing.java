package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.api.session.CloseFollowUp;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.session.FollowUpState;

/** Says what came of asking after a person, and tells whoever referred. Done once; the same again changes nothing. */
@Act
public class FollowUpClosing {

    @Inject
    AbsenceFollowUps followUps;

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code reason-unknown}, {@code stale-version} or {@code follow-up-closed}. */
    public Outcome<UUID> close(UUID id, CloseFollowUp asked) {
        return followUps.read(id).then(stored -> switch (stored.state()) {
            case OPEN -> known(asked).then(reason -> write(stored, asked));
            case DONE -> says(stored, asked) ? Outcome.done(id) : closed(stored, asked);
            case WITHDRAWN ->
                Outcome.refused("follow-up-closed", "A mark was corrected: there is no longer anything to ask.");
        });
    }

    private static boolean says(AbsenceFollowUp stored, CloseFollowUp asked) {
        return stored.reason().equals(asked.reason())
                && stored.reachOut() == asked.reachOut()
                && stored.nextStep() == asked.nextStep();
    }

    private static Outcome<UUID> closed(AbsenceFollowUp stored, CloseFollowUp asked) {
        return Outcome.refused(Refusal.stale(
                new CloseFollowUp(stored.version(), stored.reason(), stored.reachOut(), stored.nextStep()), asked));
    }

    private Outcome<String> known(CloseFollowUp asked) {
        boolean offered = rows.any(Query.of(
                "SELECT 1 FROM openchair.offered_code WHERE vocabulary = 'absence-reason' AND code = ?",
                asked.reason()));
        return offered
                ? Outcome.done(asked.reason())
                : Outcome.refused(new Refusal("reason-unknown", "Choose one of the reasons offered.", "reason"));
    }

    private Outcome<UUID> write(AbsenceFollowUp stored, CloseFollowUp asked) {
        int written = rows.change(Query.of(
                """
                UPDATE openchair.absence_follow_up
                   SET state = ?, closed_at = ?, closed_by = ?, reason = ?, reach_out = ?, next_step = ?, version = version + 1
                 WHERE id = ? AND version = ? AND state = 'OPEN'""",
                FollowUpState.DONE,
                clock.instant(),
                caller.person().orElseThrow().staffId(),
                asked.reason(),
                asked.reachOut(),
                asked.nextStep(),
                stored.id(),
                asked.version()));
        if (written == 0) {
            return followUps.read(stored.id()).then(now -> closed(now, asked));
        }
        notices.tellReferrer(NoticeKind.ABSENCE_FOLLOW_UP, stored.referralId());
        audit.record(AuditEvent.changed("absence-follow-up.close", null, "absence-follow-up", stored.id()));
        return Outcome.done(stored.id());
    }
}
