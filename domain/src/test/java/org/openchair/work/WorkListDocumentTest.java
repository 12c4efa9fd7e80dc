package org.openchair.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of what can need somebody in the documentation is the one in the code. */
class WorkListDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/work-list.md");
    private static final String REWRITE = "openchair.docs.write";

    @Test
    void the_documented_matters_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "docs/work-list.md is out of date. Run: mvn -pl domain test -Dtest=%s -D%s=true",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
               # Whose turn it is

               Generated from `TaskKind`, `Urgency` and `ResponseDeadlines`. The work list shows what needs someone, the most urgent first
               and within the same urgency what has waited longest. Nothing can be dismissed: an entry goes when it has been dealt
               with. Waiting is counted in working days, Monday to Friday without the public holidays, by the group's clock and
               calendar where it is about a group, else by the clinic's; danger alone waits in hours, night and day, weekends
               and holidays included. A referral is late after %d working day when urgent, %d
               when soon, %d otherwise; then the clinician is told as well. Someone who was accepted and has not come for %d
               working days is looked after by both sides.

               | urgency | what is in the list | code |
               |---|---|---|
               %s
               """
                .formatted(
                        ResponseDeadlines.untilAnswered(org.openchair.referral.Urgency.URGENT),
                        ResponseDeadlines.untilAnswered(org.openchair.referral.Urgency.SOON),
                        ResponseDeadlines.untilAnswered(org.openchair.referral.Urgency.ROUTINE),
                        ResponseDeadlines.UNTIL_FIRST_SESSION,
                        Arrays.stream(TaskKind.values())
                                .sorted(Comparator.comparing(TaskKind::urgency))
                                .map(matter -> "| %s | %s | `%s` |"
                                        .formatted(matter.urgency().words(), matter.title(), matter.code()))
                                .collect(Collectors.joining("\n")));
    }
}
