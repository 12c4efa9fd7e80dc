package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.enrollment.Enrollment;
import org.openchair.staff.Role;

/** Whatever anybody tries, in whatever order: the table holds, the history is whole, and a seat is held when it should be. */
class ReferralLifePropertyTest {

    /** Somebody tries something: a move of the table, in some role, with or without what has to be said, as the facts may be. */
    record Try(ReferralMove move, Role role, MoveStatement said, Facts facts) {}

    /** A referral with its history and its seat, as they are kept. */
    private static final class Life {
        final Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));
        final List<ReferralEvent> history = new ArrayList<>(List.of(
                ReferralEvent.begun(Ids.next(), referral, new Actor(Ids.next(), Role.CLINICIAN), ReferralFixture.NOW)));
        Optional<Enrollment> seat = Optional.empty();

        Outcome<ReferralEvent> attempt(Try tried) {
            StateBeforeMove before = referral.standing();
            Step step = new Step(
                    Ids.next(), tried.move(), new Actor(Ids.next(), tried.role()), tried.said(), ReferralFixture.NOW);
            Outcome<ReferralEvent> made = referral.make(step, tried.facts(), history.size() + 1);
            made.then(event -> Outcome.done(history.add(event)));
            keepSeat(before);
            return made;
        }

        private void keepSeat(StateBeforeMove before) {
            if (before.seated() != referral.standing().seated()) {
                seat = before.seated()
                        ? Optional.empty()
                        : Optional.of(new Enrollment(Ids.next(), referral, LocalDate.of(2026, 5, 5)));
            }
        }
    }

    @Property
    void a_move_is_made_exactly_when_the_table_allows_it(@ForAll("tries") List<Try> tries) {
        Life life = new Life();
        for (Try tried : tries) {
            StateBeforeMove before = life.referral.standing();
            boolean made = life.attempt(tried) instanceof Done<ReferralEvent>;
            Statistics.label("made").collect(made);
            assertThat(made).isEqualTo(allowed(before, tried));
            assertThat(life.referral.state()).isEqualTo(made ? leadsTo(before, tried.move()) : before.state());
        }
    }

    @Property
    void the_history_has_no_gap_and_tells_every_change(@ForAll("tries") List<Try> tries) {
        Life life = new Life();
        tries.forEach(life::attempt);
        ReferralState state = null;
        for (int n = 0; n < life.history.size(); n++) {
            ReferralEvent event = life.history.get(n);
            assertThat(event.position()).isEqualTo(n + 1);
            assertThat(event.fromState()).isEqualTo(state);
            state = event.toState();
        }
        assertThat(state).isEqualTo(life.referral.state());
    }

    @Property
    void a_seat_is_held_exactly_while_the_state_says_so(@ForAll("tries") List<Try> tries) {
        Life life = new Life();
        for (Try tried : tries) {
            life.attempt(tried);
            ReferralState seen = life.referral.state() == ReferralState.CANCEL_REQUESTED
                    ? lastBeforeTheRequest(life.history)
                    : life.referral.state();
            boolean due = List.of(ReferralState.ACCEPTED, ReferralState.ATTENDING, ReferralState.PAUSED)
                    .contains(seen);
            assertThat(life.seat.isPresent()).as(life.referral.state().name()).isEqualTo(due);
        }
    }

    @Property
    void what_ended_holds_no_seat_and_only_a_break_has_a_last_day(@ForAll("tries") List<Try> tries) {
        Life life = new Life();
        for (Try tried : tries) {
            life.attempt(tried);
            assertThat(life.referral.state().ended() && life.seat.isPresent()).isFalse();
            assertThat(life.referral.pausedUntil() != null && life.referral.state() != ReferralState.PAUSED)
                    .isFalse();
            assertThat(life.referral.offeredUntil() != null && life.referral.state() != ReferralState.OFFERED)
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<Facts> facts = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 120),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Facts::new);
        Arbitrary<MoveStatement> said = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(MoveStatement.because("other", "In words."))),
                Tuple.of(1, Arbitraries.just(untilSummer())),
                Tuple.of(1, Arbitraries.just(MoveStatement.nothing())),
                Tuple.of(1, Arbitraries.just(MoveStatement.because("other", null))));
        Arbitrary<Try> one = Combinators.combine(moves(), Arbitraries.of(Role.values()), said, facts)
                .as(ReferralLifePropertyTest::mostlyByTheRightRole);
        return one.list().ofMinSize(10).ofMaxSize(120);
    }

    private static Arbitrary<ReferralMove> moves() {
        return Arbitraries.of(ReferralMove.values());
    }

    private static Try mostlyByTheRightRole(ReferralMove move, Role role, MoveStatement said, Facts facts) {
        boolean anybody = facts.daysInState() % 5 == 0;
        return new Try(move, anybody ? role : move.actors().iterator().next(), said, facts);
    }

    private static MoveStatement untilSummer() {
        return new MoveStatement("other", "In words.", null, LocalDate.of(2026, 6, 1));
    }

    private static boolean allowed(StateBeforeMove before, Try tried) {
        ReferralMove move = tried.move();
        boolean said = (!move.needs(RequiredInput.REASON) || tried.said().reason() != null)
                && (!move.needs(RequiredInput.COMMENT) || tried.said().comment() != null)
                && (tried.said().until() == null || move.lasts());
        return said
                && ReferralMove.possible(before.state(), tried.role(), tried.facts())
                        .contains(move);
    }

    private static ReferralState leadsTo(StateBeforeMove before, ReferralMove move) {
        return move.to().orElse(before.cameFrom());
    }

    private static ReferralState lastBeforeTheRequest(List<ReferralEvent> history) {
        return history.get(history.size() - 1).fromState();
    }
}
