package org.openchair.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources of the applications and of the demo: they ask the platform's clock, in Java and in SQL. */
class OneClockTest {

    /** The launcher and the benchmarks measure the machine, and so do the tools of tests. */
    private static final Pattern OF_THE_MACHINE =
            Pattern.compile(".*/(testing|distribution)/src/main/(?!java/org/openchair/demo/|resources/demo/).*");

    /** Timers beat by the machine's clock, and say how late they are by it. */
    private static final String TIMERS = "/org/openchair/service/schedule/";

    /** Clocks of the machine, and days that depend on where it stands. */
    private static final Pattern OTHER_CLOCK = Pattern.compile("\\b(current_date|current_timestamp|localtimestamp)\\b"
            + "|(?<!openchair[.])\\b(clock|statement|transaction)_timestamp\\(\\)"
            + "|(?<![.\\w])now\\(\\)\\s*([-+]|AT TIME ZONE|::)|VALUES \\(.*(?<![.\\w])now\\(\\)"
            + "|\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|YearMonth|Year|LocalTime)[.]now\\((\\)|Zone)"
            + "|\\bZoneId[.]systemDefault\\(|\\bSystem[.]currentTimeMillis\\(");

    @Test
    void asks_no_other_clock() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(sources.stream().flatMap(OneClockTest::findings))
                .as("write openchair.now() or openchair.today_in(zone) in SQL, and ask the injected Clock in Java")
                .isEmpty();
    }

    @Test
    void finds_another_clock() {
        assertThat(Stream.of(
                        "WHERE at > now() - interval '1 day'",
                        "WHERE day < current_date",
                        "return LocalDate.now();",
                        "LocalDate.now(ZoneOffset.UTC)",
                        "INSERT INTO a VALUES (1, now())"))
                .allMatch(line -> OTHER_CLOCK.matcher(line).find());
        assertThat(Stream.of(
                        "openchair.now() - interval '1 day'", "LocalDate.now(clock)", "time.now()", "asked.now() - 1"))
                .noneMatch(line -> OTHER_CLOCK.matcher(line).find());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Modules.all().stream().flatMap(OneClockTest::below)) {
            return files.filter(file -> file.toString().matches(".*/src/main/.*[.](java|sql)"))
                    .filter(file -> !file.toString().contains("/db/"))
                    .filter(file -> !OF_THE_MACHINE.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains(TIMERS))
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder.resolve("src"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> findings(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> OTHER_CLOCK.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
