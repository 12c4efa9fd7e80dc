package org.openchair.audit;

import java.util.UUID;

/**
 * Something done with an identified person's record.
 *
 * @param action what was done, such as {@code read} or {@code referral.accept}
 * @param patientId whose record; null for a list, which is one event
 * @param resource on what: a kind and an identifier such as {@code referral/018f…}, never content
 */
public record AuditEvent(String action, UUID patientId, String resource) {

    /** Somebody read a record. */
    public static AuditEvent read(UUID patientId, String kind, UUID id) {
        return new AuditEvent("read", patientId, kind + "/" + id);
    }

    /** Somebody read a list of people. */
    public static AuditEvent listed(String resource) {
        return new AuditEvent("list", null, resource);
    }

    /** Somebody changed a record. */
    public static AuditEvent changed(String action, UUID patientId, String kind, UUID id) {
        return new AuditEvent(action, patientId, kind + "/" + id);
    }
}
