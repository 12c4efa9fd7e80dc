package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.build.Modules;

/** In Turkish, i and I are two letters: a program that changes the case of a name by the machine's language finds nothing there. */
class LocaleTest {

    private static final Pattern BY_THE_MACHINES_LANGUAGE =
            Pattern.compile("\\.to(Upper|Lower)Case\\(\\s*\\)|String::to(Upper|Lower)Case");

    @Test
    void no_source_changes_case_by_the_machines_language() throws IOException {
        for (Path module : Modules.all()) {
            List<Path> sources = sources(module.resolve("src/main"));
            assertThat(sources).as("sources of " + module).isNotEmpty();
            assertThat(sources.stream().filter(LocaleTest::changesCase))
                    .as("give Locale.ROOT to toUpperCase and toLowerCase in")
                    .isEmpty();
        }
    }

    @Test
    void tells_the_wrong_call_from_the_right_one() {
        assertThat(BY_THE_MACHINES_LANGUAGE.matcher("name." + "toUpperCase()").find())
                .isTrue();
        assertThat(BY_THE_MACHINES_LANGUAGE
                        .matcher("map(String" + "::toLowerCase)")
                        .find())
                .isTrue();
        assertThat(BY_THE_MACHINES_LANGUAGE
                        .matcher("name.toUpperCase(Locale.ROOT)")
                        .find())
                .isFalse();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static boolean changesCase(Path source) {
        try {
            return BY_THE_MACHINES_LANGUAGE.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
