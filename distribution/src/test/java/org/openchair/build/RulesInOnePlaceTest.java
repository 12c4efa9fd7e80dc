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

/** A list of codes that is a rule is written once in SQL, in a function that is compared with Java. */
class RulesInOnePlaceTest {

    private static final Pattern MARKS_THAT_ATTEND = Pattern.compile("'PRESENT',\\s*'LATE'");

    private static final Pattern STATES_WITH_A_SEAT =
            Pattern.compile("(IN|ANY) \\((ARRAY\\[)?'ACCEPTED',\\s*'ATTENDING',\\s*'PAUSED'\\s*[])]");

    @Test
    void which_marks_count_as_attended_is_asked_of_one_function() throws IOException {
        assertThat(places(MARKS_THAT_ATTEND))
                .as("write openchair.attended(outcome) instead")
                .containsExactly("R__02_reference.sql");
    }

    @Test
    void in_which_states_a_seat_is_held_is_asked_of_one_function() throws IOException {
        assertThat(places(STATES_WITH_A_SEAT))
                .as("write openchair.seated(state) instead")
                .containsExactly("R__10_consent.sql");
    }

    private static List<String> places(Pattern rule) throws IOException {
        return sources().stream()
                .filter(file -> rule.matcher(text(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*/src/main/.*[.](java|sql)"))
                    .filter(file -> !file.toString().contains("/db/migration/"))
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
