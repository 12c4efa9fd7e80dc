package org.openchair.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

/** The records of groups that were published. Append-only, as the whole ledger. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class RecordLedger {

    @PersistenceContext(unitName = "ledger")
    private EntityManager ledger;

    /** A group's latest record, if any was ever shown. */
    public Optional<FrozenRecord> latest(UUID group) {
        return ledger.createNamedQuery("latest-group-record", FrozenRecord.class)
                .setParameter(1, group)
                .getResultStream()
                .findFirst();
    }

    /** Freezes a record, unless another has its number already; gives the group's latest. */
    public FrozenRecord freeze(FrozenRecord frozen) {
        ledger.createNamedQuery("freeze-group-record")
                .setParameter(1, frozen.groupId())
                .setParameter(2, frozen.number())
                .setParameter(3, frozen.definition())
                .setParameter(4, frozen.firstQuarter())
                .setParameter(5, frozen.lastQuarter())
                .setParameter(6, frozen.threshold())
                .setParameter(7, frozen.cells())
                .setParameter(8, frozen.certificate())
                .setParameter(9, frozen.jitterKey())
                .setParameter(10, Timestamp.from(frozen.frozenAt()))
                .executeUpdate();
        return latest(frozen.groupId()).orElseThrow();
    }
}
