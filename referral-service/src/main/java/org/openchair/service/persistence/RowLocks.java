package org.openchair.service.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * Locks of rows, which every act takes before it reads what it decides on, and in one order (ADR 53): by table as in {@link Table}, and
 * within a table by id. An act that has locked a later table cannot lock a row of an earlier one any more.
 */
@ApplicationScoped
public class RowLocks {

    private static final String HELD = RowLocks.class.getName();

    private static final String SEATS =
            """
            SELECT e.patient_id, e.referral_id
              FROM openchair.patient p
              JOIN openchair.enrollment e ON e.patient_id = p.id
              JOIN openchair.referral r ON r.id = e.referral_id
             WHERE e.id = ANY (?) ORDER BY p.id, e.id FOR SHARE OF p FOR NO KEY UPDATE OF r FOR NO KEY UPDATE OF e""";

    /** Tables in the order in which their rows are locked. The head of the audit comes last, when an act is over. */
    public enum Table {
        CLINIC("clinic"),
        PATIENT("patient"),
        GROUP("support_group"),
        REFERRAL("referral"),
        ENROLLMENT("enrollment"),
        SESSION("group_session");

        private final String stored;

        Table(String stored) {
            this.stored = stored;
        }
    }

    /** How much a lock keeps others from. None keeps anyone from referring to the row, but for {@link #IDENTITY}. */
    public enum Strength {
        /** For an act that relies on what is recorded: others may rely on it too, and no one changes it. */
        RELIANCE("FOR SHARE"),
        /** For an act that changes it. */
        CHANGE("FOR NO KEY UPDATE"),
        /** For an act after which nothing may refer to the row any more. */
        IDENTITY("FOR UPDATE");

        private final String clause;

        Strength(String clause) {
            this.clause = clause;
        }
    }

    private record Seat(UUID patient, UUID referral) {}

    private static final class Held {

        private final Map<Table, Map<UUID, Strength>> rows = new EnumMap<>(Table.class);

        private boolean covers(Table table, Collection<UUID> ids, Strength strength) {
            Map<UUID, Strength> locked = rows.getOrDefault(table, Map.of());
            return ids.stream()
                    .allMatch(id -> locked.containsKey(id) && locked.get(id).compareTo(strength) >= 0);
        }

        private boolean isPast(Table table) {
            return rows.keySet().stream().anyMatch(held -> held.compareTo(table) > 0);
        }

        private void add(Table table, Collection<UUID> ids, Strength strength) {
            Map<UUID, Strength> locked = rows.computeIfAbsent(table, first -> new HashMap<>());
            ids.forEach(id -> locked.merge(id, strength, Held::stronger));
        }

        private void add(Seat seat) {
            add(Table.PATIENT, List.of(seat.patient()), Strength.RELIANCE);
            add(Table.REFERRAL, List.of(seat.referral()), Strength.CHANGE);
        }

        private static Strength stronger(Strength one, Strength other) {
            return one.compareTo(other) < 0 ? other : one;
        }
    }

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    Rows rows;

    /**
     * Locks one row until the transaction ends, if it is there.
     *
     * @return false when this transaction had locked it already
     */
    public boolean lock(Table table, UUID id, Strength strength) {
        return lock(table, List.of(id), strength);
    }

    /**
     * Locks rows until the transaction ends, those that are there. Rows that this transaction alone can change are locked more strongly
     * at any time: then only those are waited for who refer to them by now.
     *
     * @return false when this transaction had locked them all already
     */
    public boolean lock(Table table, Collection<UUID> ids, Strength strength) {
        Held held = held();
        if (held.covers(table, ids, strength)) {
            return false;
        }
        if (!held.covers(table, ids, Strength.CHANGE)) {
            inOrder(held, table);
        }
        rows.any(Query.of(
                "SELECT id FROM openchair." + table.stored + " WHERE id = ANY (?) ORDER BY id " + strength.clause,
                ids));
        held.add(table, ids, strength);
        return true;
    }

    private static void inOrder(Held held, Table table) {
        // Where people work, the worst that follows is a deadlock, after which the act is done again.
        assert !held.isPast(table)
                : "A row of " + table + " is locked too late: lock it first, in the order of RowLocks.Table (ADR 53).";
    }

    /** Locks seats and, before each, the person who holds it and the referral that it comes from. One person's rows follow another's. */
    public void lockSeats(Collection<UUID> enrollments) {
        Held held = held();
        if (held.covers(Table.ENROLLMENT, enrollments, Strength.CHANGE)) {
            return;
        }
        inOrder(held, Table.PATIENT);
        rows.list(Query.of(SEATS, enrollments), row -> new Seat(row.id("patient_id"), row.id("referral_id")))
                .forEach(held::add);
        held.add(Table.ENROLLMENT, enrollments, Strength.CHANGE);
    }

    private Held held() {
        if (transaction.getResource(HELD) instanceof Held held) {
            return held;
        }
        Held none = new Held();
        transaction.putResource(HELD, none);
        return none;
    }
}
