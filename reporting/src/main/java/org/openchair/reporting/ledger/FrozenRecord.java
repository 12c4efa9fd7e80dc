package org.openchair.reporting.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A group's own record as it was first shown; never changed afterwards.
 *
 * @param number 1 for a group's first record, then without gaps
 * @param definition code and version of what is counted
 * @param firstQuarter such as {@code 2026-Q2}
 * @param lastQuarter the same quarter or a later one
 * @param threshold what is about fewer people is hidden
 * @param cells published numbers and markers as JSON; no hidden value
 * @param certificate SHA-256 of the certificates that were checked before
 * @param jitterKey id of the key by which hidden cells were chosen
 * @param frozenAt when it was first shown
 */
public record FrozenRecord(
        UUID groupId,
        int number,
        String definition,
        String firstQuarter,
        String lastQuarter,
        int threshold,
        String cells,
        String certificate,
        String jitterKey,
        Instant frozenAt) {

    /** A row of the ledger. */
    public FrozenRecord(
            UUID groupId,
            Integer number,
            String definition,
            String firstQuarter,
            String lastQuarter,
            Integer threshold,
            String cells,
            String certificate,
            String jitterKey,
            OffsetDateTime frozenAt) {
        this(
                groupId,
                (int) number,
                definition,
                firstQuarter,
                lastQuarter,
                (int) threshold,
                cells,
                certificate,
                jitterKey,
                frozenAt.toInstant());
    }
}
