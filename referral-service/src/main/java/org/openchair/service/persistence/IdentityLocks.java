package org.openchair.service.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/**
 * Locks of people who are about to be known by something else: their records, then the groups in which they have a seat or the offer of
 * one, and only then as strongly as the change of a record number or a merge needs it. An act that holds such a group may have to refer to
 * one of the people, as an email about a changed meeting does, and would be waited for while waiting.
 */
@ApplicationScoped
public class IdentityLocks {

    private static final String GROUPS =
            """
            SELECT DISTINCT met.id FROM unnest(CAST(? AS uuid[])) AS person CROSS JOIN LATERAL openchair.groups_with(person) AS met (id)""";

    @Inject
    RowLocks locks;

    @Inject
    Rows rows;

    /** Locks them until the transaction ends; with the records held, no one takes a seat for them. */
    public void lock(Collection<UUID> people, Strength strength) {
        locks.lock(Table.PATIENT, people, Strength.CHANGE);
        locks.lock(Table.GROUP, rows.list(Query.of(GROUPS, people), row -> row.id("id")), Strength.RELIANCE);
        locks.lock(Table.PATIENT, people, strength);
    }
}
