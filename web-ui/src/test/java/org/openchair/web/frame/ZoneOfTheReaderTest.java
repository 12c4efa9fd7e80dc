package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;

/** In which zone a page tells moments. */
class ZoneOfTheReaderTest {

    private static final Instant LATE = Instant.parse("2026-03-04T02:30:00Z");

    private final CurrentRequest current = new CurrentRequest();

    @Test
    void a_day_is_told_where_the_reader_works() {
        SignedIn reader = new SignedIn("Alice", Role.CLINICIAN, null);
        reader.worksAt("Riverside Clinic", ZoneId.of("America/New_York"));
        current.isBy(reader);
        assertThat(When.date(LATE, current.frame().zone())).isEqualTo("March 3, 2026");
        assertThat(current.today(Clock.fixed(LATE, When.zone(null)))).isEqualTo("2026-03-03");
    }

    @Test
    void a_visitor_of_whom_nothing_is_known_reads_what_groups_without_a_zone_count_by() {
        assertThat(When.date(LATE, current.frame().zone())).isEqualTo("March 4, 2026");
        assertThat(When.zone("America/Chicago")).isEqualTo(ZoneId.of("America/Chicago"));
    }
}
