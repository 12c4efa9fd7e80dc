package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence that is about a person names a group about substance use: lists are read over shoulders. */
class DiscreetSentencesTest {

    private static final Path SENTENCES = Path.of("src/main/java/org/openchair/service/home");

    @Test
    void every_sentence_of_a_work_list_about_a_person_masks_the_name_of_the_group() throws IOException {
        List<String> aboutPeople =
                statements().filter(DiscreetSentencesTest::aboutAPerson).toList();
        assertThat(aboutPeople).isNotEmpty();
        assertThat(aboutPeople)
                .as("name the group by openchair.discreet_name(g, 'a group')")
                .noneMatch(DiscreetSentencesTest::namesTheGroup);
    }

    @Test
    void a_sentence_that_tells_is_found() {
        String telling = "SELECT format('%s was referred to %s.', p.given_name, g.name) FROM openchair.patient p";
        assertThat(aboutAPerson(telling) && namesTheGroup(telling)).isTrue();
        assertThat(namesTheGroup("SELECT openchair.discreet_name(g, 'a group') FROM openchair.patient p"))
                .isFalse();
    }

    private static Stream<String> statements() throws IOException {
        try (Stream<Path> files = Files.list(SENTENCES)) {
            return files
                    .filter(file -> file.toString().endsWith("Work.java"))
                    .map(DiscreetSentencesTest::text)
                    .toList()
                    .stream()
                    .flatMap(text -> Arrays.stream(text.split("UNION ALL|\"\"\"")));
        }
    }

    private static boolean aboutAPerson(String statement) {
        return statement.contains("openchair.patient ");
    }

    private static boolean namesTheGroup(String statement) {
        return statement.contains("g.name");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
