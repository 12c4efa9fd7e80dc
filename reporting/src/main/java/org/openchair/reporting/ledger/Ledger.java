package org.openchair.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** What was published, and what was handed out to whom. Append-only: its database role can neither change nor delete. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Ledger {

    @PersistenceContext(unitName = "ledger")
    private EntityManager ledger;

    /** The frozen table of a period, if it was ever shown. */
    public Optional<FrozenTable> find(String definition, String period) {
        return ledger.createNamedQuery("frozen-table", FrozenTable.class)
                .setParameter(1, definition)
                .setParameter(2, period)
                .getResultStream()
                .findFirst();
    }

    /** Freezes a table, unless that was done before; gives the one that was frozen first. */
    public FrozenTable freeze(FrozenTable table) {
        ledger.createNamedQuery("freeze-table")
                .setParameter(1, table.definition())
                .setParameter(2, table.period())
                .setParameter(3, table.threshold())
                .setParameter(4, table.cells())
                .setParameter(5, table.certificate())
                .setParameter(6, table.jitterKey())
                .setParameter(7, Timestamp.from(table.frozenAt()))
                .executeUpdate();
        return find(table.definition(), table.period()).orElseThrow();
    }

    /** The periods frozen for a definition. */
    public List<String> periods(String definition) {
        return ledger.createNamedQuery("frozen-periods", FrozenPeriod.class)
                .setParameter(1, definition)
                .getResultStream()
                .map(FrozenPeriod::code)
                .toList();
    }

    /**
     * Records a release; the file may be handed out once this has returned, unless it returns that the key is another's.
     *
     * @param keyHash 64 hexadecimal digits, of the request's {@code Idempotency-Key}, or null
     */
    public Recorded record(Release release, String keyHash) {
        int recorded = ledger.createNamedQuery("record-release")
                .setParameter(1, release.id())
                .setParameter(2, release.definition())
                .setParameter(3, release.period())
                .setParameter(4, release.recipient())
                .setParameter(5, release.fileSha256())
                .setParameter(6, Timestamp.from(release.releasedAt()))
                .setParameter(7, keyHash)
                .executeUpdate();
        return recorded == 1 ? Recorded.FIRST : repeat(release, keyHash);
    }

    private Recorded repeat(Release release, String keyHash) {
        int repeated = ledger.createNamedQuery("record-repeated-release")
                .setParameter(1, release.recipient())
                .setParameter(2, keyHash)
                .setParameter(3, release.definition() + ' ' + release.period())
                .setParameter(4, Timestamp.from(release.releasedAt()))
                .executeUpdate();
        return repeated == 1 ? Recorded.REPEATED : Recorded.OTHER_REQUEST;
    }

    /** Can the ledger be read now? Throws when not. */
    public void probe() {
        periods("probe");
    }
}
