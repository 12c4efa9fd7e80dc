package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openchair.staff.Role;

/** The state table in the documentation is the one in the code. */
class ReferralStatesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/referral-states.md");
    private static final String REWRITE = "openchair.docs.write";

    @Test
    void the_documented_states_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "docs/referral-states.md is out of date. Run: mvn -pl domain test -Dtest=%s -D%s=true",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
               # States of a referral

               Generated from `ReferralState` and `ReferralMove`, the only places where they are decided. A missed session is a
               fact of a session, never an end of a referral. A cancellation frees the seat when the group confirms it, not when it
               is asked for; taken back, the referral is where it was before, except that a seat which was only offered is given
               up by asking. An offered seat is kept until its last day, or until the consent is over; after that the platform
               returns the person to the waitlist. Moves that need a reason take it from the vocabulary of that move, which an
               administrator can extend. An ended referral goes on in another group by a new one, which names it: a transfer
               writes that draft at once, a forward writes it when the clinician chooses a group, and both ask the patient's
               consent again. A referral to a group that has closed ends with such a forward too.
               A clinic that does not hear whether the person comes is told `ACCEPTED` for every seat and `CANCELLED` for every end of one (ADR 86).

               ## States

               | state | whose turn | advised next step | holds a seat | has ended |
               |---|---|---|---|---|
               %s

               ## What is in the way of a seat

               Found by `openchair.seat_obstacle`, told by `SeatObstacle` (ADR 87). While one of these holds, it is the clinic's turn
               where nothing else is said, and no one is advised or shown a move that would be refused for it. The group is not told
               of an age, a guardian, or whom someone must not meet: of an offered seat it reads one sentence for all of these, of a
               person who waits nothing.

               | obstacle | what it is | in | advised next step of the clinic |
               |---|---|---|---|
               %s

               ## Moves

               | move | from | to | by | needs | provided that |
               |---|---|---|---|---|---|
               %s
               """
                .formatted(rows(ReferralState.values()), rows(SeatObstacle.values()), rows(ReferralMove.values()));
    }

    private static String rows(ReferralState[] states) {
        return Arrays.stream(states)
                .map(state -> row(
                        code(state),
                        state.turn() == null ? "–" : state.turn().realmRole(),
                        state.nextStep() == null ? "–" : state.nextStep(),
                        seat(state),
                        yes(state.ended())))
                .collect(Collectors.joining("\n"));
    }

    private static String rows(SeatObstacle[] obstacles) {
        return Arrays.stream(obstacles)
                .map(obstacle -> row(
                        code(obstacle),
                        obstacle.words(),
                        obstacle.states().stream()
                                .sorted()
                                .map(ReferralStatesDocumentTest::code)
                                .collect(Collectors.joining(", ")),
                        obstacle.nextStep()))
                .collect(Collectors.joining("\n"));
    }

    private static String rows(ReferralMove[] moves) {
        return Arrays.stream(moves)
                .map(move -> row(
                        code(move),
                        from(move),
                        move.to().map(ReferralStatesDocumentTest::code).orElse("where it was"),
                        roles(move.actors()),
                        needs(move),
                        Objects.requireNonNullElse(move.proviso().words(), "")))
                .collect(Collectors.joining("\n"));
    }

    private static String from(ReferralMove move) {
        boolean any = move.from().size() == ReferralState.values().length - 1;
        return any
                ? "any other"
                : move.from().stream()
                        .sorted()
                        .map(ReferralStatesDocumentTest::code)
                        .collect(Collectors.joining(", "));
    }

    private static String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::realmRole)
                .collect(Collectors.joining(", "));
    }

    private static String seat(ReferralState state) {
        return switch (state) {
            case CANCEL_REQUESTED -> "as before";
            case OFFERED -> "until the offer ends";
            default -> yes(state.seated());
        };
    }

    private static String needs(ReferralMove move) {
        return Arrays.stream(RequiredInput.values())
                .filter(move::needs)
                .map(need -> need.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> constant) {
        return '`' + constant.name() + '`';
    }

    private static String yes(boolean fact) {
        return fact ? "yes" : "";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
