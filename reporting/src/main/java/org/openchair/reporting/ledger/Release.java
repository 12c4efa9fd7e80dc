package org.openchair.reporting.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A workbook handed out.
 *
 * @param id UUIDv7
 * @param definition code and version of what is counted
 * @param period calendar period
 * @param recipient Keycloak subject of who got it
 * @param fileSha256 SHA-256 of the file, 64 hexadecimal digits
 * @param releasedAt when
 */
public record Release(
        UUID id, String definition, String period, String recipient, String fileSha256, Instant releasedAt) {}
