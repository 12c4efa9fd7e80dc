package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.referral.Actor;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.Referrals;
import org.openchair.staff.Role;

/** How an ended referral goes on in another group: by a draft that names it, for the clinician to finish with the patient. */
@RequestScoped
public class ReferralContinuation {

    @Inject
    Referrals referrals;

    @Inject
    Groups groups;

    @Inject
    Choices choices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Begins the draft in the transaction of the caller. When a facilitator says that the person should change groups, the draft is
     * the referrer's.
     *
     * @param group the other group, or null while it is not chosen
     * @return refused with {@code not-ended} or {@code same-group}
     */
    Outcome<Referral> begin(Referral ended, UUID draftId, UUID group, Actor actor) {
        Instant now = clock.instant();
        UUID referrer = actor.role() == Role.CLINICIAN ? actor.staffId() : ended.referrerId();
        return ended.continuedBy(draftId, referrer, group, now).then(draft -> {
            referrals.add(draft);
            choices.carryOn(ended.id(), draftId, group);
            referrals.add(ReferralEvent.begun(Ids.next(), draft, actor, now));
            audit.record(AuditEvent.changed("referral.begin", draft.patientId(), "referral", draftId));
            return Outcome.done(draft);
        });
    }

    /** Can the named group take somebody? Refused with {@code group-not-referable}; none named is fine. */
    Outcome<UUID> listed(UUID group) {
        boolean cannot = group != null
                && groups.find(group)
                        .filter(found -> found.referableOn(found.today(clock)) && !found.closedOn(found.today(clock)))
                        .isEmpty();
        return cannot
                ? Outcome.refused(new Refusal(
                        "group-not-referable",
                        "This group is not taking referrals now. Choose another one.",
                        "groupId"))
                : Outcome.done(group);
    }
}
