package org.openchair.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page tells a day or a time by UTC: a moment is told in the group's zone, or in the one of whoever reads. */
class DaysOfTheReaderTest {

    private static final Pattern BY_UTC = Pattern.compile(
            "ZoneOffset[.]UTC|\"UTC\"|\"Z\"|systemDefault[(]|LocalDate(Time)?[.]now[(](clock)?[)]|systemUTC[(]");

    /** Until it is known where someone works; the zone of what states none; the zones that a group can choose; the clock itself. */
    private static final Set<String> PLACES =
            Set.of("SignedIn.java", "When.java", "MeetingRule.java", "SystemClock.java");

    @Test
    void no_page_tells_a_day_by_utc() throws IOException {
        assertThat(pages())
                .filteredOn(file -> BY_UTC.matcher(text(file)).find())
                .as("take the zone of the group, or frame.zone() and visit.zone()")
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(PLACES);
    }

    @Test
    void the_rule_bites() {
        for (String wrong : List.of(
                "When.date(change.at().atZone(ZoneOffset.UTC).toLocalDate())",
                "LocalDate.ofInstant(at, java.time.ZoneOffset.UTC)",
                "LocalDate.now(clock)",
                "orElse(ZoneId.of(\"UTC\"))")) {
            assertThat(wrong).containsPattern(BY_UTC);
        }
        assertThat("LocalDate.now(clock.withZone(zone()))").doesNotContainPattern(BY_UTC);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*[.](java|jte)"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
