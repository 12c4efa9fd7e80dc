package org.openchair.reporting.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A protected table as it was first shown; never changed afterwards.
 *
 * @param definition code and version of what is counted
 * @param period calendar period, such as {@code 2026-Q3}
 * @param threshold counts from 1 to one less than this are hidden
 * @param cells published numbers and markers as JSON; no hidden value
 * @param certificate SHA-256 of the certificate that was checked before
 * @param jitterKey id of the key by which hidden cells were chosen
 * @param frozenAt when it was first shown
 */
public record FrozenTable(
        String definition,
        String period,
        int threshold,
        String cells,
        String certificate,
        String jitterKey,
        Instant frozenAt) {

    /** A row of the ledger. */
    public FrozenTable(
            String definition,
            String period,
            Integer threshold,
            String cells,
            String certificate,
            String jitterKey,
            OffsetDateTime frozenAt) {
        this(definition, period, (int) threshold, cells, certificate, jitterKey, frozenAt.toInstant());
    }
}
