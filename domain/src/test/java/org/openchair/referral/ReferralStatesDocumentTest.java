package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
               fact of a session, never an end of a referral.

               ## States

               | state | whose turn | advised next step | holds a seat | has ended |
               |---|---|---|---|---|
               %s

               ## Moves

               | move | from | to | by | needs a reason |
               |---|---|---|---|---|
               %s
               """
                .formatted(rows(ReferralState.values()), rows(ReferralMove.values()));
    }

    private static String rows(ReferralState[] states) {
        return Arrays.stream(states)
                .map(state -> row(
                        code(state),
                        state.turn() == null ? "–" : state.turn().realmRole(),
                        state.nextStep() == null ? "–" : state.nextStep(),
                        yes(state.seated()),
                        yes(state.ended())))
                .collect(Collectors.joining("\n"));
    }

    private static String rows(ReferralMove[] moves) {
        return Arrays.stream(moves)
                .map(move ->
                        row(code(move), from(move), code(move.to()), roles(move.actors()), yes(move.needsReason())))
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
