package org.openchair.service.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.work.TaskKind;

/** Whatever the work list shows has its place among the matters, hence its urgency and its name. */
class WorkKindsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/openchair/service/home");

    /** The second column of a VALUES row, or what a SELECT or CASE begins with: codes of two words and more. */
    private static final Pattern CODE = Pattern.compile("(?:SELECT|THEN|ELSE|'[A-Z_]+',) '([a-z]+(?:-[a-z]+)+)'");

    @Test
    void every_kind_of_work_is_in_the_table_of_matters() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            CODE.matcher(Files.readString(source))
                    .results()
                    .map(WorkKindsTest::code)
                    .forEach(used::add);
        }
        assertThat(used).hasSizeGreaterThan(20).contains("info-requested", "session-unlogged", "referral-overdue");
        assertThat(used).as("add it to TaskKind").allMatch(code -> TaskKind.of(code)
                .isPresent());
    }

    private static String code(MatchResult found) {
        return found.group(1);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Work.java")).toList();
        }
    }
}
