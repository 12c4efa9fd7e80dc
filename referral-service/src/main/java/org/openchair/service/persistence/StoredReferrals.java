package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/** Referrals and their history in the database. */
@RequestScoped
public class StoredReferrals implements Referrals {

    private static final String GROUP_WITH_A_SEAT_TO_OFFER =
            """
            SELECT g.id FROM openchair.support_group g
             WHERE g.id = ? AND g.status = 'VETTED' AND (g.capacity IS NULL OR g.seats_taken + g.seats_offered < g.capacity)
               AND NOT openchair.cohort_has_begun(g)
               AND NOT EXISTS (SELECT FROM openchair.group_waitlist w WHERE w.group_id = g.id AND w.offering <> 'AUTOMATIC')""";

    private static final String FIRST_OF_THE_LIST =
            """
            SELECT w.referral_id FROM openchair.waitlist w
             WHERE w.group_id = ? AND w.state = 'WAITLISTED' AND w.ready
               AND openchair.can_take_seat(w.referral_id, ?)
             ORDER BY w.place LIMIT 1""";

    // The group is held, so that whoever holds one of these is not waited for.
    private static final String IF_FREE =
            """
            SELECT r.id FROM openchair.referral r JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.id = ? AND r.state = 'WAITLISTED' FOR NO KEY UPDATE OF r SKIP LOCKED FOR SHARE OF p SKIP LOCKED""";

    private static final String OFFER_THAT_IS_OVER =
            """
            SELECT r.id FROM openchair.referral r JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.group_id = ? AND r.state = 'OFFERED' AND openchair.offer_is_over(r, ?)
             ORDER BY r.offered_until, r.id LIMIT 1 FOR NO KEY UPDATE OF r SKIP LOCKED FOR SHARE OF p SKIP LOCKED""";

    /** Whom a referral is of, and to which group; the group is null while a draft has none. */
    private record Parties(UUID patient, UUID group) {}

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    Clock clock;

    @Override
    public Optional<Referral> find(UUID id) {
        return Optional.ofNullable(records.find(Referral.class, id));
    }

    @Override
    public Optional<Referral> findForChange(UUID id) {
        return held(id, Strength.CHANGE, parties -> {});
    }

    @Override
    public Optional<Referral> findForMove(UUID id, ReferralMove move) {
        return held(id, onPerson(move), parties -> {
            if (parties.group() != null && move.touchesSeats()) {
                locks.lock(Table.GROUP, parties.group(), Strength.CHANGE);
            } else if (parties.group() != null && move.reachesGroup()) {
                locks.lock(Table.GROUP, parties.group(), Strength.RELIANCE);
            }
        });
    }

    /** Of two referrals of one person that are sent at once, the later waits and finds the other one open. */
    private static Strength onPerson(ReferralMove move) {
        return move.reliesOnPerson() && !move.opens() ? Strength.RELIANCE : Strength.CHANGE;
    }

    /** Whom and what it is about is looked up first, because their locks come before its own. */
    private Optional<Referral> held(UUID id, Strength person, Consumer<Parties> group) {
        Optional<Parties> before = parties(id);
        before.ifPresent(parties -> {
            locks.lock(Table.PATIENT, parties.patient(), person);
            group.accept(parties);
            locks.lock(Table.REFERRAL, id, Strength.CHANGE);
        });
        if (!parties(id).equals(before)) {
            throw new LostRace();
        }
        return reread(id);
    }

    private Optional<Parties> parties(UUID id) {
        return rows.first(
                Query.of("SELECT patient_id, group_id FROM openchair.referral WHERE id = ?", id),
                row -> new Parties(row.id("patient_id"), row.id("group_id")));
    }

    @Override
    public void add(Referral referral) {
        records.persist(referral);
        records.flush();
    }

    @Override
    public Optional<Referral> nextInLine(UUID groupId) {
        records.flush();
        return rows.any(Query.of(GROUP_WITH_A_SEAT_TO_OFFER, groupId)) ? first(groupId) : Optional.empty();
    }

    /** Whose turn it is, looked at again once they are held: in between a consent can be withdrawn, or two people be kept apart. */
    private Optional<Referral> first(UUID groupId) {
        Optional<UUID> first = firstOfTheList(groupId);
        if (first.isEmpty() || !rows.any(Query.of(IF_FREE, first.get()))) {
            return Optional.empty();
        }
        return firstOfTheList(groupId).equals(first) ? reread(first.get()) : first(groupId);
    }

    private Optional<UUID> firstOfTheList(UUID groupId) {
        return rows.first(Query.of(FIRST_OF_THE_LIST, groupId, clock.instant()), row -> row.id("referral_id"));
    }

    @Override
    public Optional<Referral> offerThatIsOver(UUID groupId) {
        records.flush();
        return rows.first(Query.of(OFFER_THAT_IS_OVER, groupId, clock.instant()), row -> row.id("id"))
                .flatMap(this::reread);
    }

    /** It may be known to this act already, as it was before it was locked. */
    private Optional<Referral> reread(UUID id) {
        Optional<Referral> found = find(id);
        found.ifPresent(records::refresh);
        return found;
    }

    @Override
    public int historyLength(UUID referralId) {
        return records.createQuery(
                        "SELECT COALESCE(MAX(e.position), 0) FROM ReferralEvent e WHERE e.referralId = :referral",
                        Integer.class)
                .setParameter("referral", referralId)
                .getSingleResult();
    }

    @Override
    public Optional<ReferralEvent> event(UUID id) {
        return Optional.ofNullable(records.find(ReferralEvent.class, id));
    }

    @Override
    public ReferralEvent lastEvent(UUID referralId) {
        return records.createQuery(
                        "SELECT e FROM ReferralEvent e WHERE e.referralId = :referral ORDER BY e.position DESC",
                        ReferralEvent.class)
                .setParameter("referral", referralId)
                .setMaxResults(1)
                .getSingleResult();
    }

    @Override
    public Optional<Referral> continuationOf(UUID referralId) {
        return records.createQuery(
                        "SELECT r FROM Referral r WHERE r.continuesId = :referral AND r.state <> :error"
                                + " ORDER BY r.createdAt DESC",
                        Referral.class)
                .setParameter("referral", referralId)
                .setParameter("error", ReferralState.ENTERED_IN_ERROR)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ReferralEvent event) {
        records.persist(event);
        records.flush();
    }
}
