package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.OpenReferral;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/**
 * The referral by which a patient is known to a group already. The patient's record is one clinic's, so another clinic's referral of the
 * same person is never found, and never told of.
 */
@RequestScoped
public class OpenReferrals {

    private static final String OTHER =
            """
            SELECT o.id, o.group_id, openchair.stands_at(o) AS state, openchair.stands_since(o) AS since FROM openchair.referral o
             WHERE o.patient_id = ? AND o.group_id = ? AND o.id <> ? AND openchair.open_to_group(o.state)
             ORDER BY o.sent_at, o.id LIMIT 1""";

    @Inject
    Rows rows;

    /** The other referral of the patient that the group has now; empty while no group is chosen. */
    Optional<OpenReferral> besides(UUID referral, UUID patient, UUID group) {
        return group == null
                ? Optional.empty()
                : rows.first(Query.of(OTHER, patient, group, referral), OpenReferrals::found);
    }

    /** Refused with {@code already-referred} when the group has another referral of the patient. */
    Outcome<Referral> isOnlyOne(Referral referral) {
        return isOnlyOne(referral, referral.groupId());
    }

    /** The same about a group to which it would go on; the referral itself does not count. */
    Outcome<Referral> isOnlyOne(Referral referral, UUID group) {
        return besides(referral.id(), referral.patientId(), group)
                .map(OpenReferrals::<Referral>refused)
                .orElseGet(() -> Outcome.done(referral));
    }

    private static <T> Outcome<T> refused(OpenReferral open) {
        String why = open.state().seated()
                ? "This person already has a seat in this group. Open the referral that gave them the seat instead."
                : "This group already has an open referral for this person. Open that one instead of sending another.";
        return Outcome.refused(Refusal.leadingTo("already-referred", why, open));
    }

    private static OpenReferral found(Row row) {
        return new OpenReferral(
                row.id("id"), row.id("group_id"), row.code("state", ReferralState.class), row.instant("since"));
    }
}
