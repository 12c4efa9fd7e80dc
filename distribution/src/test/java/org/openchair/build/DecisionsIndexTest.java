package org.openchair.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each decision has a number, a title and a status, and stands in the index. */
class DecisionsIndexTest {

    private static final Path FOLDER = Path.of("../docs/adr");
    private static final Path INDEX = FOLDER.resolve("README.md");

    private static final Pattern DECISION =
            Pattern.compile("# (\\d+)\\. (.+)\\n\\nStatus: ((?:proposed|accepted|superseded)[^\\n]*)\\n[^\\x00]*");

    @Test
    void the_index_lists_every_decision_with_its_status() throws IOException {
        String lines =
                String.join("\n", decisions().map(DecisionsIndexTest::line).toList());
        assertThat(Files.readString(INDEX))
                .as("put these lines into %s:%n%s", INDEX, lines)
                .contains("\n" + lines + "\n");
    }

    @Test
    void a_number_that_is_missing_is_said_to_be_unused() throws IOException {
        List<Integer> used = decisions().map(file -> number(file)).toList();
        int last = used.get(used.size() - 1);
        String unused = Files.readString(INDEX)
                .lines()
                .filter(line -> line.startsWith("Never used: "))
                .findFirst()
                .orElse("");
        assertThat(Stream.iterate(1, number -> number <= last, number -> number + 1)
                        .filter(number -> !used.contains(number)))
                .allSatisfy(number -> assertThat(unused).matches(".*\\b" + number + "\\b.*"));
    }

    private static Stream<Path> decisions() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-.*[.]md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        Matcher decision = read(file);
        return "| [%s](%s) | %s | %s |"
                .formatted(decision.group(1), file.getFileName(), decision.group(2), decision.group(3));
    }

    private static int number(Path file) {
        int number = Integer.parseInt(read(file).group(1));
        assertThat(file.getFileName().toString()).startsWith("%04d-".formatted(number));
        return number;
    }

    private static Matcher read(Path file) {
        try {
            Matcher decision = DECISION.matcher(Files.readString(file));
            assertThat(decision.matches())
                    .as("%s begins with '# 12. Title', an empty line and 'Status: accepted · Month Year'", file)
                    .isTrue();
            return decision;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
