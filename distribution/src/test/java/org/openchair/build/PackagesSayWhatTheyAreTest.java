package org.openchair.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader who opens a package finds a sentence that says what is in it. */
class PackagesSayWhatTheyAreTest {

    @Test
    void every_package_says_in_a_sentence_what_it_is() throws IOException {
        for (Path module : Modules.all()) {
            assertThat(packages(module.resolve("src/main/java"))).isNotEmpty().allSatisfy(folder -> assertThat(
                            folder.resolve("package-info.java"))
                    .content()
                    .matches("(?s)/\\*\\*.{10,}[.].*\\*/\\s*(@.*)?package .*"));
        }
    }

    private static List<Path> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
