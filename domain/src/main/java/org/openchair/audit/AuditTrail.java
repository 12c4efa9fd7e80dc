package org.openchair.audit;

/** Who read or changed an identified person's record. Append-only and hash-chained by the database. */
public interface AuditTrail {

    /** Adds an event, in the transaction of the reading or change itself: neither is kept without the other. */
    void record(AuditEvent event);
}
