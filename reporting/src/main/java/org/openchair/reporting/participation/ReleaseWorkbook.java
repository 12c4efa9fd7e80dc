package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.reporting.api.ParticipationTable;
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
     * The workbook, or why there is none.
     *
     * @param recipient Keycloak subject of who gets it
     */
    Outcome<Workbook> release(String quarter, String recipient) {
        return tables.table(quarter).then(table -> Outcome.done(recorded(table, recipient)));
    }

    private Workbook recorded(ParticipationTable table, String recipient) {
        Workbook workbook = new ParticipationWorkbook(table).write();
        ledger.record(new Release(
                Ids.next(), Participation.DEFINITION, table.quarter(), recipient, workbook.sha256(), clock.instant()));
        return workbook;
    }
}
