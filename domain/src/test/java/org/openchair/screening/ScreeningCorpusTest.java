package org.openchair.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openchair.Passage.Kind;

/** The word lists as they are in the database, against sentences with what should be found in each. */
class ScreeningCorpusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Path DOCUMENT = Path.of("..", "docs", "text-screen.md");
    private static final Path DEMO =
            Path.of("..", "distribution", "src", "main", "resources", "demo", "directory.json");
    private static final Map<Character, Kind> FLAGS =
            Map.of('C', Kind.CRISIS, 'D', Kind.DIAGNOSIS, 'I', Kind.IDENTIFIER);

    private static List<Example> corpus;
    private static List<Example> ofDirectory;
    private static TextScreen screen;

    /** A sentence with what should be found in it. */
    private record Example(Set<Kind> expected, String language, String sentence, boolean unseen, Reader reader) {

        static Example of(String line, boolean unseen, Reader reader) {
            String[] cells = line.split("\t");
            Set<Kind> expected = cells[0].chars()
                    .filter(flag -> flag != '-')
                    .mapToObj(flag -> FLAGS.get((char) flag))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
            return new Example(expected, cells[1], cells[2].replace('⏎', '\n'), unseen, reader);
        }

        Set<Kind> found() {
            return screen.find(sentence, reader, TODAY).stream()
                    .map(Hit::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        }
    }

    @BeforeAll
    static void read_the_lists() throws SQLException, IOException {
        screen = WordLists.screen();
        corpus = read("corpus.tsv", Reader.GROUP);
        ofDirectory = read("everyone.tsv", Reader.EVERYONE);
    }

    private static List<Example> read(String file, Reader reader) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(ScreeningCorpusTest.class.getResourceAsStream(file), UTF_8))) {
            boolean unseen = false;
            List<Example> read = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                unseen |= line.startsWith("# From here on");
                if (!line.startsWith("#")) {
                    read.add(Example.of(line, unseen, reader));
                }
            }
            return read;
        }
    }

    @Test
    void has_at_least_two_hundred_sentences_in_each_of_two_languages() {
        assertThat(corpus).hasSizeGreaterThan(200);
        assertThat(corpus.stream().filter(example -> example.language().equals("es")))
                .hasSizeGreaterThan(80);
    }

    @Test
    void counts_as_the_document_says() throws IOException {
        List<Example> unseen = corpus.stream().filter(Example::unseen).toList();
        List<String> rows = Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("en", "es")
                        .flatMap(language ->
                                Stream.of(row("all", corpus, kind, language), row("unseen", unseen, kind, language))))
                .filter(row -> !row.matches("\\| unseen \\| \\w+ \\| \\w+ \\| 0 .*"))
                .toList();
        assertDocumented(rows, corpus);
    }

    @Test
    void counts_in_what_everyone_reads_as_the_document_says() throws IOException {
        List<String> rows = Stream.of(Kind.CRISIS, Kind.IDENTIFIER)
                .flatMap(kind -> Stream.of("en", "es").map(language -> row("directory", ofDirectory, kind, language)))
                .toList();
        assertDocumented(rows, ofDirectory);
        assertThat(ofDirectory).noneMatch(example -> example.found().contains(Kind.DIAGNOSIS));
    }

    @Test
    void asks_about_no_text_of_the_demonstration_s_directory() throws IOException {
        List<String> asked = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(Files.readString(DEMO, UTF_8))
                .results()
                .map(text -> text.group(1).replace("\\n", "\n").replace("\\\"", "\""))
                .filter(text -> text.contains(" "))
                .filter(text -> !screen.find(text, Reader.EVERYONE, TODAY).isEmpty())
                .toList();
        assertThat(asked).isEmpty();
    }

    private static void assertDocumented(List<String> rows, List<Example> examples) throws IOException {
        assertThat(Files.readString(DOCUMENT, UTF_8))
                .as("docs/text-screen.md holds these rows:%n%s%n%n%s", String.join("\n", rows), differences(examples))
                .contains(rows);
    }

    private static String row(String which, List<Example> examples, Kind kind, String language) {
        List<Example> in = examples.stream()
                .filter(each -> each.language().equals(language))
                .toList();
        List<Example> with =
                in.stream().filter(each -> each.expected().contains(kind)).toList();
        List<Example> without =
                in.stream().filter(each -> !each.expected().contains(kind)).toList();
        long missed = with.stream().filter(each -> !each.found().contains(kind)).count();
        long falseAlarms =
                without.stream().filter(each -> each.found().contains(kind)).count();
        return "| %s | %s | %s | %d | %d | %d | %d |"
                .formatted(
                        which, kind.name().toLowerCase(), language, with.size(), missed, without.size(), falseAlarms);
    }

    private static String differences(List<Example> examples) {
        List<String> lines = new ArrayList<>();
        for (Example each : examples) {
            Set<Kind> found = each.found();
            if (!found.equals(each.expected())) {
                lines.add(each.expected() + " expected, " + found + " found: " + each.sentence());
            }
        }
        return String.join("\n", lines);
    }
}
