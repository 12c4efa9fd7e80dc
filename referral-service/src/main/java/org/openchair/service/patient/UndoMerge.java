package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.RecordMerge;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.IdentityLocks;
import org.openchair.service.persistence.RowLocks.Strength;

/**
 * Makes two records again of one that turned out to be of two people. The other record gets back what it had, with what came of its
 * referrals since; everything new stays with the record that was kept. Undoing it again changes nothing.
 */
@Act
public class UndoMerge {

    @Inject
    OwnPatients own;

    @Inject
    RecordMerges merges;

    @Inject
    IdentityLocks locks;

    @Inject
    ScoresBeforeBirth scores;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Undoes.
     *
     * @return the id of the record that was kept; refused with {@code not-found}, {@code merge-not-remembered}, {@code merge-too-old},
     *     {@code merged-since} or {@code scores-before-birth}
     */
    public Outcome<UUID> undo(UUID keptId, UUID mergeId) {
        return own.clinicianOf(keptId)
                .then(clinician -> Found.or404(held(keptId, mergeId)).then(merge -> undone(merge, clinician)));
    }

    /** Held like the merge itself: nothing new comes to refer to either record, and no other merge is made or undone meanwhile. */
    private Optional<RecordMerge> held(UUID keptId, UUID mergeId) {
        return merges.find(mergeId)
                .filter(merge -> merge.keptId().equals(keptId))
                .flatMap(merge -> {
                    List<UUID> records = new ArrayList<>(merges.ledOnBy(mergeId));
                    records.addAll(List.of(merge.keptId(), merge.mergedId()));
                    locks.lock(records, Strength.IDENTITY);
                    return merges.find(mergeId);
                });
    }

    private Outcome<UUID> undone(RecordMerge merge, Person clinician) {
        Optional<Refusal> refusal = merge.whyNotUndone(clock.instant());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (merge.isUndone()) {
            return Outcome.done(merge.keptId());
        }
        merges.undo(merge.id(), clinician);
        audit.record(AuditEvent.changed("patient.undo-merge", merge.keptId(), "patient", merge.mergedId()));
        audit.record(AuditEvent.changed("patient.undo-merge-into", merge.mergedId(), "patient", merge.keptId()));
        return scores.check(merge.keptId());
    }
}
