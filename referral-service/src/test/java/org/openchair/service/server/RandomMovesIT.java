package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.staff.Role;

/** Four people try moves at random on the same referrals at once, through the API, while offers end; the database stays as documented. */
@ExtendWith(ArquillianExtension.class)
class RandomMovesIT {

    private static final Duration AS_LONG_AS = Duration.ofSeconds(12);
    private static final int REFERRALS = 24;
    private static final List<ReferralMove> MOVES = List.of(ReferralMove.values());

    @ArquillianResource
    private URI base;

    private final List<UUID> referrals = new ArrayList<>();
    private static final int ENOUGH = 6;
    private static final Duration AT_THE_LONGEST = Duration.ofMinutes(2);

    private final List<UUID> groups = new ArrayList<>();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void random_moves_by_several_people_lose_no_row_and_no_seat() throws Exception {
        Api adams = Api.as(base, TestPerson.ADAMS);
        for (int capacity : new int[] {1, 3}) {
            groups.add(TestClinic.group(capacity));
        }
        for (int n = 0; n < REFERRALS; n++) {
            referrals.add(adams.sendReferral(groups.get(n % groups.size())));
        }
        List<List<Integer>> statuses = atOnce(List.of(
                () -> tries(TestPerson.ADAMS, 1, ENOUGH),
                () -> tries(TestPerson.FAY, 2, ENOUGH),
                () -> tries(TestPerson.FAY, 3, ENOUGH),
                () -> tries(TestPerson.BAKER, 4, 0)));

        assertThat(statuses.stream().flatMap(List::stream)).isSubsetOf(200, 403, 404, 409, 422);
        assertThat(statuses.get(3)).as("another clinic").isNotEmpty().containsOnly(404);
        assertThat(statuses.subList(0, 3))
                .allSatisfy(person -> assertThat(made(person)).isGreaterThanOrEqualTo(ENOUGH));
        thePlatformMovedToo();
        historyHasNoGap();
        everyRowIsInTheTable();
        seatsAreAsTheStatesSay();
    }

    private static long made(List<Integer> statuses) {
        return statuses.stream().filter(status -> status == 200).count();
    }

    /** Moves that are likely possible, and any others; with what has to be said, or not. On a busy machine it takes longer. */
    private List<Integer> tries(TestPerson person, long seed, int enough) throws Exception {
        Api somebody = Api.as(base, person);
        Random random = new Random(seed);
        List<Integer> statuses = new ArrayList<>();
        Instant end = Instant.now().plus(AS_LONG_AS);
        Instant latest = end.plus(AT_THE_LONGEST);
        while (Instant.now().isBefore(end)
                || Instant.now().isBefore(latest)
                        && (made(statuses) < enough || enough > 0 && movesOfThePlatform() < 2)) {
            UUID referral = referrals.get(random.nextInt(referrals.size()));
            if (person == TestPerson.FAY && random.nextInt(6) == 0) {
                statuses.add(attends(somebody, random));
            }
            if (person == TestPerson.FAY && random.nextInt(4) == 0) {
                offersEnd(random);
            }
            ReferralMove move = some(random, referral, person.role());
            String reason = random.nextInt(10) == 0 ? "no-such-reason" : reason(move);
            String comment = random.nextInt(10) == 0 ? null : "In words.";
            statuses.add(somebody.say(referral, move.name(), reason, comment).status());
        }
        return statuses;
    }

    /** Three in four times a move that the table allows there; one that ends everything but rarely. */
    private static ReferralMove some(Random random, UUID referral, Role role) throws Exception {
        ReferralState state = ReferralState.valueOf(
                TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + referral + "'"));
        List<ReferralMove> possible = ReferralMove.possible(state, role);
        boolean any = possible.isEmpty() || random.nextInt(4) == 0;
        List<ReferralMove> choice = any ? MOVES : possible;
        ReferralMove move = choice.get(random.nextInt(choice.size()));
        return move == ReferralMove.MARK_ENTERED_IN_ERROR && random.nextInt(10) > 0 ? ReferralMove.ACCEPT : move;
    }

    /** People wait because the group is full, so that free seats are offered to them. */
    private static String reason(ReferralMove move) {
        return !move.needsReason() ? null : move == ReferralMove.WAITLIST ? "group-full" : "other";
    }

    /** Whatever is offered in one of the groups was offered until yesterday. */
    private void offersEnd(Random random) throws Exception {
        TestClinic.sql(
                "UPDATE openchair.referral SET offered_until = openchair.today_in('UTC') - 1 WHERE state = 'OFFERED'"
                        + " AND group_id = '" + groups.get(random.nextInt(groups.size())) + "'");
    }

    private void thePlatformMovedToo() throws Exception {
        assertThat(movesOfThePlatform())
                .as("first attended, offered, taken back")
                .isGreaterThanOrEqualTo(2);
    }

    private int movesOfThePlatform() throws Exception {
        String ids = referrals.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        String moves =
                "SELECT count(DISTINCT move) FROM openchair.referral_event WHERE actor_role = 'SYSTEM' AND referral_id IN (";
        return TestClinic.count(moves + ids + ")");
    }

    /** Whoever has a seat in one of the groups comes to a session. */
    private int attends(Api fay, Random random) throws Exception {
        UUID session = TestClinic.sessionNow(groups.get(random.nextInt(groups.size())));
        String person = fay.get("sessions/" + session)
                .body()
                .at("/entries/0/enrollmentId")
                .asText();
        return person.isEmpty()
                ? 200
                : fay.put("sessions/" + session + "/attendance/" + person, "{\"outcome\":\"PRESENT\",\"version\":0}")
                        .status();
    }

    private void historyHasNoGap() throws Exception {
        none(
                """
                SELECT count(*) FROM openchair.referral r
                  JOIN LATERAL (SELECT count(*) AS rows, max(position) AS last FROM openchair.referral_event e WHERE e.referral_id = r.id) h ON true
                 WHERE r.id IN (%s) AND (h.rows <> h.last OR h.rows <> r.version)""");
        none(
                """
                SELECT count(*) FROM openchair.referral_event e
                  JOIN openchair.referral_event before ON before.referral_id = e.referral_id AND before.position = e.position - 1
                 WHERE e.referral_id IN (%s) AND e.from_state <> before.to_state""");
        none(
                """
                SELECT count(*) FROM openchair.referral r
                  JOIN LATERAL (SELECT to_state FROM openchair.referral_event e WHERE e.referral_id = r.id ORDER BY position DESC LIMIT 1) h ON true
                 WHERE r.id IN (%s) AND h.to_state <> r.state""");
    }

    private void everyRowIsInTheTable() throws Exception {
        String documented = MOVES.stream()
                .flatMap(move -> move.from().stream()
                        .flatMap(from -> ends(move).stream().map(to -> "('%s', '%s', '%s')".formatted(move, from, to))))
                .collect(Collectors.joining(", "));
        String actors = MOVES.stream()
                .flatMap(move -> move.actors().stream().map(role -> "('%s', '%s')".formatted(move, role)))
                .collect(Collectors.joining(", "));
        none("SELECT count(*) FROM openchair.referral_event WHERE referral_id IN (%s) AND move <> 'BEGIN'"
                + " AND (move, actor_role) NOT IN (VALUES " + actors + ")");
        none("SELECT count(*) FROM openchair.referral_event WHERE referral_id IN (%s) AND move <> 'BEGIN'"
                + " AND (move, from_state, to_state) NOT IN (VALUES " + documented + ")");
    }

    private static List<ReferralState> ends(ReferralMove move) {
        return move.to().map(List::of).orElseGet(() -> List.copyOf(ReferralMove.REQUEST_CANCEL.from()));
    }

    private void seatsAreAsTheStatesSay() throws Exception {
        String seated = Arrays.stream(ReferralState.values())
                .filter(ReferralState::seated)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
        none(
                "SELECT count(*) FROM openchair.referral r WHERE id IN (%s) AND (coalesce(cancel_asked_in, state) IN ("
                        + seated
                        + ")) <> EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = r.id AND e.state <> 'ENDED')");
        none(
                "SELECT count(*) FROM openchair.support_group g WHERE g.id IN (SELECT group_id FROM openchair.referral WHERE id IN (%s))"
                        + " AND (seats_taken + seats_offered > capacity OR seats_offered <>"
                        + " (SELECT count(*) FROM openchair.referral r WHERE r.group_id = g.id AND state = 'OFFERED') OR seats_taken <>"
                        + " (SELECT count(*) FROM openchair.enrollment e WHERE e.group_id = g.id AND state <> 'ENDED'))");
    }

    private void none(String query) throws Exception {
        String ids = referrals.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        assertThat(TestClinic.count(query.replace("%s", ids))).as(query).isZero();
    }

    private static List<List<Integer>> atOnce(List<Callable<List<Integer>>> people) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(people.size());
        try {
            List<List<Integer>> statuses = new ArrayList<>();
            for (Future<List<Integer>> person : callers.invokeAll(people)) {
                statuses.add(person.get());
            }
            return statuses;
        } finally {
            callers.shutdownNow();
        }
    }
}
