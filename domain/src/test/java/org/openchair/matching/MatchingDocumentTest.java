package org.openchair.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules and weights in the documentation are those of the code. */
class MatchingDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/matching.md");
    private static final String REWRITE = "openchair.docs.write";

    @Test
    void the_documented_rules_and_weights_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "docs/matching.md is out of date. Run: mvn -pl domain test -Dtest=%s -D%s=true",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
               # How groups are matched to a patient's needs

               Generated from `HardRule` and `Preference`, the only places where they are decided. Nothing is placed
               automatically: the clinician and the patient read why each group fits, and choose.

               ## Rules that a match never breaks

               What a group never stated does not meet a need. Where few groups or none match, the clinician is told
               how many more each single relaxed rule would add; what the group or the directory demands is not relaxed.

               | rule | a group is no match when | relaxed to |
               |---|---|---|
               %s

               Some people and groups, as `UnknownIsNotYesTest` has them:

               | person | group | match |
               |---|---|---|
               | 10 years | states no ages, or only "up to 65" | no |
               | 10 years | 8 to 12, or from 10 | yes |
               | 17 years | from 18 | no |
               | 45 years | states no ages | yes: a group is for adults unless it says otherwise |
               | 45 years | up to 40 | no |
               | 17 or 18 years, only the year of birth is known | from 18, 13 to 17, or states no ages | no |
               | 17 or 18 years, only the year of birth is known | 13 to 25 | yes: it admits both |
               | needs an open seat now | does not say how many it can take | no; a waitlist would do |
               | any | a closed cohort that does not say when it begins | no |

               A referral is sent, and a seat offered and given, by the same limits of age. A referral of a person who is or may be under 18 is sent, and
               leads to a seat, only with the consent of a parent or guardian on record, or with a note that state law lets the person, who is 12 or older, consent alone (ADR 85). What
               is known of the birth date then counts. Where it turns out wrong afterward, the clinic is told in its work list (ADR 73).

               ## Weights of what is wished

               Points of 100. A wish that is left open has no weight, and the score is the weighted mean of the others.
               Groups of the same score are ordered by name, then by id.

               | preference | about | points |
               |---|---|---|
               %s

               ## Distance

               Miles in a straight line from the middle of the patient's ZIP code area, or from coordinates given, to where
               the group meets, as its place says or from the middle of its ZIP code area: in full up to 1 mile, nothing from 25 miles. Without either place the distance is not
               known, and the match says so. Groups online or by phone need no travel.

               ## What is not considered

               - What a place or a group says in its own words, about access or a stage, is shown and not judged: codes are.
               """
                .formatted(rules(), weights());
    }

    private static String rules() {
        return Arrays.stream(HardRule.values())
                .map(rule -> "| %s | %s | %s |"
                        .formatted(rule.code(), rule.detail(), rule.relaxed().orElse("–")))
                .collect(Collectors.joining("\n"));
    }

    private static String weights() {
        return Arrays.stream(Preference.values())
                .map(each -> "| %s | %s | %d |".formatted(each.code(), each.title(), each.weight()))
                .collect(Collectors.joining("\n"));
    }
}
