package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.MergePatients;
import org.openchair.api.referral.OpenReferral;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.IdentityField;
import org.openchair.patient.KeptApartRefusal;
import org.openchair.patient.PatientPair;
import org.openchair.patient.Patients;
import org.openchair.patient.RecordMerge;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/**
 * Makes one of two records of the same person. The database lets referrals and seats follow; both record numbers lead to the record
 * that is kept, and remembers what {@link UndoMerge} needs. Sending it again with the same id changes nothing.
 */
@Act
public class Merging {

    private static final String SEATS_IN_ONE_GROUP =
            """
            SELECT FROM openchair.enrollment a JOIN openchair.enrollment b ON b.group_id = a.group_id
             WHERE a.patient_id = ? AND b.patient_id = ? AND a.state <> 'ENDED' AND b.state <> 'ENDED'""";

    private static final String REFERRED_BY_BOTH =
            """
            SELECT b.id, b.group_id, openchair.stands_at(b) AS state, openchair.stands_since(b) AS since
              FROM openchair.referral a JOIN openchair.referral b ON b.group_id = a.group_id AND b.id <> a.id
             WHERE a.patient_id IN (?, ?) AND b.patient_id = ?
               AND openchair.open_to_group(a.state) AND openchair.open_to_group(b.state)
             ORDER BY b.sent_at, b.id LIMIT 1""";

    @Inject
    Patients patients;

    @Inject
    FormerIdentity former;

    @Inject
    RecordMerges merges;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    ScoresBeforeBirth scores;

    @Inject
    AuditTrail audit;

    /**
     * Merges.
     *
     * @return the id of the record that was kept; refused with {@code not-found}, {@code same-record}, {@code stale-version}, {@code name-missing},
     *     {@code kept-apart-from-each-other}, {@code two-seats-in-one-group}, {@code two-referrals-in-one-group}, {@code scores-before-birth} or {@code id-taken}
     */
    public Outcome<UUID> merge(UUID keptId, MergePatients asked) {
        return caller.clinician().then(clinician -> {
            if (keptId.equals(asked.otherId())) {
                return Outcome.refused("same-record", "A record cannot be merged with itself. Choose another one.");
            }
            Optional<PatientPair> pair = patients.holdForMerge(keptId, asked.otherId(), clinician.clinicId());
            return merges.find(asked.id()).map(made -> again(made, keptId)).orElseGet(() -> Found.or404(pair)
                    .then(both -> merged(both, asked, clinician)));
        });
    }

    /** A merge that was undone is not made again by its own request. */
    private static Outcome<UUID> again(RecordMerge made, UUID keptId) {
        return made.keptId().equals(keptId) && !made.isUndone()
                ? Outcome.done(keptId)
                : Outcome.refused(Refusal.idTaken());
    }

    private Outcome<UUID> merged(PatientPair pair, MergePatients asked, Caller.Person clinician) {
        UUID kept = pair.one().id();
        UUID other = pair.other().id();
        if (pair.one().version() != asked.version() || pair.other().version() != asked.otherVersion()) {
            return Outcome.refused(Refusal.stale(
                    Noted.in(pair.one()).view(), Noted.in(pair.other()).view()));
        }
        if (rows.any(Query.of("SELECT openchair.notes_between(?, ?)", kept, other))) {
            return Outcome.refused(KeptApartRefusal.notMerged());
        }
        if (rows.any(Query.of(SEATS_IN_ONE_GROUP, kept, other))) {
            return Outcome.refused(
                    "two-seats-in-one-group",
                    "Both records hold a seat in the same group. Ask its facilitator to end one of them, then merge.");
        }
        Optional<OpenReferral> twice = referredTwice(kept, other);
        if (twice.isPresent()) {
            return Outcome.refused(Refusal.leadingTo(
                    "two-referrals-in-one-group",
                    "One group has an open referral of each record. Withdraw or cancel one of them, then merge.",
                    twice.get()));
        }
        String before = merges.fieldsOf(kept);
        merges.add(asked.id(), kept, other, clinician);
        List<IdentityField.Change> changes =
                pair.one().takeIn(pair.other(), asked.fromOther() == null ? Set.of() : asked.fromOther());
        return Noted.in(pair.one()).named().then(named -> {
            former.keep(kept, changes, clinician, asked.id());
            patients.write();
            merges.remember(asked.id(), before);
            audit.record(AuditEvent.changed("patient.merge", kept, "patient", other));
            audit.record(AuditEvent.changed("patient.merge-into", other, "patient", kept));
            return scores.check(kept);
        });
    }

    private Optional<OpenReferral> referredTwice(UUID kept, UUID other) {
        return rows.first(
                Query.of(REFERRED_BY_BOTH, kept, other, other),
                row -> new OpenReferral(
                        row.id("id"),
                        row.id("group_id"),
                        row.code("state", ReferralState.class),
                        row.instant("since")));
    }
}
