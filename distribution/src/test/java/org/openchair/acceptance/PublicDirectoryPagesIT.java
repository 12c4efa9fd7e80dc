package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory for whoever comes, on a platform where it is on; and the same pages there while reporting is away. */
class PublicDirectoryPagesIT {

    private static final String SECRET = "meet.example.org/secret-room";
    private static final String LEADER = "Fay Foster";

    private static final String TELLS_TOO_MUCH =
            """
            UPDATE openchair.support_group SET joining_link = 'https://meet.example.org/secret-room',
                   registration_note = 'Join at https://meet.example.org/secret-room or call Fay Foster at 212-555-0142'
             WHERE name = ? RETURNING id""";

    private static Platform platform;

    @TempDir
    private static Path temporary;

    @BeforeAll
    static void open() {
        platform = Platform.start(
                temporary.resolve("data"),
                Map.of(
                        "OPENCHAIR_PUBLIC_DIRECTORY",
                        "true",
                        "OPENCHAIR_REPORTING_URL",
                        "http://localhost:1/reporting"));
    }

    @AfterAll
    static void close() {
        platform.stop();
    }

    @Test
    void shows_a_group_without_joining_link_and_staff_contact() {
        String group = Records.text(platform, TELLS_TOO_MUCH, "Evening Circle");
        try (Visitor anybody = Visitor.arrivesAt(platform)) {
            PageWatch watch = new PageWatch(anybody.page());
            anybody.opens("/directory/" + group).sees("Must one register?").sees("[ask a clinician]");
            assertThat(anybody.source()).doesNotContain(SECRET, LEADER, "555-0142", "Half of the people");
            watch.isAccessible();
            anybody.onAPhone();
            watch.fitsTheWidth();
            watch.isQuiet();
        }
    }

    @Test
    void lists_the_groups_and_keeps_those_about_substance_use_out() {
        String kept =
                Records.text(platform, "SELECT id FROM openchair.support_group WHERE name = ?", "Sunrise Check-In");
        try (Visitor anybody = Visitor.arrivesAt(platform)) {
            PageWatch watch = new PageWatch(anybody.page());
            anybody.opens("/directory").sees("These groups are vetted.");
            watch.isAccessible();
            watch.isQuiet();
            for (int page = 1; page <= 5; page++) {
                anybody.opens("/directory?page=" + page);
                assertThat(anybody.source()).doesNotContain(kept);
            }
            assertThat(anybody.visits("/directory/" + kept).status()).isEqualTo(404);
            anybody.sees("There is no such page");
        }
    }

    @Test
    void where_it_is_off_there_is_no_such_page() {
        try (Visitor anybody = Visitor.arrives()) {
            for (String address : new String[] {"/directory", "/directory/0b1c2000-0000-4000-8000-000000000001"}) {
                assertThat(anybody.visits(address).status()).isEqualTo(404);
                anybody.sees("There is no such page");
                new PageWatch(anybody.page()).isAccessible();
            }
        }
    }

    @Test
    void staff_read_a_fact_sheet_while_the_reporting_service_is_away() {
        String group =
                Records.text(platform, "SELECT id FROM openchair.support_group WHERE name = ?", "Sunrise Check-In");
        try (Visitor adams = Visitor.arrivesAt(platform).signsIn("dr.adams")) {
            assertThat(adams.visits("/groups/" + group).status()).isEqualTo(200);
            adams.sees("Half of the people waited").sees("These figures cannot be shown just now.");
        }
    }
}
