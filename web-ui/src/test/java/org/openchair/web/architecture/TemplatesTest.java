package org.openchair.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What templates must not do; escaping and event handlers are already checked when they are compiled. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{");
    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern POST = Pattern.compile("method=\"post\"");
    private static final Pattern TOKEN = Pattern.compile("ui\\.csrf|name=\"csrf\"");

    @Test
    void write_nothing_unescaped() throws IOException {
        assertThat(containing(UNSAFE)).as("Let jte escape it: use ${} instead").isEmpty();
    }

    @Test
    void hold_no_inline_script_or_style() throws IOException {
        assertThat(containing(INLINE))
                .as("The Content-Security-Policy forbids it: use src/main/scss or openchair.js")
                .isEmpty();
    }

    @Test
    void give_every_form_that_writes_the_sessions_token() throws IOException {
        for (Path each : templates()) {
            String text = Files.readString(each);
            assertThat(count(TOKEN, text))
                    .as("forms in %s: add @template.ui.csrf(frame = frame)", each)
                    .isEqualTo(count(POST, text) + (each.endsWith("ui/csrf.jte") ? 1 : 0));
        }
    }

    private static List<Path> containing(Pattern forbidden) throws IOException {
        return templates().stream()
                .filter(each -> forbidden.matcher(read(each)).find())
                .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> all =
                    files.filter(each -> each.toString().endsWith(".jte")).toList();
            assertThat(all).as("templates found").hasSizeGreaterThan(40);
            return all;
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
