package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.api.report.ParticipationTable;
import org.openchair.reporting.ledger.Ledger;
import org.openchair.reporting.ledger.Release;
import org.openchair.reporting.workbook.ParticipationWorkbook;
import org.openchair.reporting.workbook.Workbook;

/** Hands out the workbook of a quarter, after having recorded to whom. */
@ApplicationScoped
class ReleaseWorkbook {

    @Inject
    private ParticipationTables tables;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /**
     * A workbook to hand out.
     *
     * @param repeated whether it was handed out before with the same key
     */
    record Released(Workbook workbook, boolean repeated) {}

    /**
     * The workbook, or why there is none.
     *
     * @param recipient Keycloak subject of who gets it
     * @param keys the request's {@code Idempotency-Key}, none or one
     */
    Outcome<Released> release(String quarter, String recipient, List<String> keys) {
        return IdempotencyKey.hash(recipient, keys)
                .then(hash -> tables.table(quarter).then(table -> recorded(table, recipient, hash.orElse(null))));
    }

    private Outcome<Released> recorded(ParticipationTable table, String recipient, String keyHash) {
        Workbook workbook = new ParticipationWorkbook(table).write();
        Release release = new Release(
                Ids.next(), Participation.DEFINITION, table.quarter(), recipient, workbook.sha256(), clock.instant());
        return switch (ledger.record(release, keyHash)) {
            case FIRST -> Outcome.done(new Released(workbook, false));
            case REPEATED -> Outcome.done(new Released(workbook, true));
            case OTHER_REQUEST -> Outcome.refused(IdempotencyKey.REUSED);
        };
    }
}
