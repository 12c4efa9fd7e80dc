package org.openchair.directory;

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

/** The table of moves in the documentation is the one in the code. */
class GroupStatesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/group-states.md");
    private static final String REWRITE = "openchair.docs.write";

    @Test
    void the_documented_moves_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "docs/group-states.md is out of date. Run: mvn -pl domain test -Dtest=%s -D%s=true",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
               # Life of a directory entry

               Generated from `GroupMove`, the only place where it is decided. Only a `VETTED` group is listed. It can be referred to
               for a year after its vetting, to the day; from %d days before that it is due for a renewal, and afterwards no one
               is referred to it until it is renewed. Who began an entry, last submitted or imported it, or changed it since
               it was vetted, does not vet it; who reported a red flag does not reinstate the group. `REPORT` comes from a red-flag report and holds from the
               moment it is committed: the database refuses to send or accept a referral from then on. Members stay, sessions
               go on.

               `CHANGE_CHARTER` follows from a change, by hand, of what was vetted: the confidentiality guideline, the ground rules,
               who leads, or the kind. The group takes no new referrals until someone else has answered the checklist again (`RENEW`);
               `REINSTATE` is refused meanwhile. Any other change of a group that meets is a row `CHANGED` in its history and moves
               nothing. New wording that looks like a red flag (`RedFlagWording`) counts as a change of what was vetted, and is
               shown to reviewers. `FEED_CHANGE_CHARTER` is the same by an import that names no newer vetting. What waits to be
               vetted is not changed by hand.

               The moves of `system` are what an import says. Only the assurance of a feed that the administrator has named as
               trusted, with the account that sends it and its assurer, lists a group (`FEED_LIST`): its charter is stated,
               `assured_date` is within a year and `assurer_email` is that assurer. The history names the feed, the assurer and
               who sent it, and the database refuses any other. Everything else arrives whole as `SUBMITTED` for someone here to
               vet, or in parts as `DRAFT`; a spreadsheet never vouches for anything. An import lifts no suspension, brings back
               nothing that a person retired, renews no vetting unless such a feed vouches for it, and is refused where a group
               that people are in would lose what it has to state.

               | move | from | to | by | needs a reason | needs the checklist |
               |---|---|---|---|---|---|
               %s
               """
                .formatted(Vetting.RENEWAL_DAYS, rows(GroupMove.values()));
    }

    private static String rows(GroupMove[] moves) {
        return Arrays.stream(moves)
                .map(move -> row(
                        code(move),
                        from(move),
                        code(move.to()),
                        roles(move.actors()),
                        yes(move.needsReason()),
                        yes(move.needsChecklist())))
                .collect(Collectors.joining("\n"));
    }

    private static String from(GroupMove move) {
        return move.from().stream().sorted().map(GroupStatesDocumentTest::code).collect(Collectors.joining(", "));
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
