package org.openchair.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo's texts: names and phrases, one a line, kept as files beside the directory. */
final class DemoTexts {

    private DemoTexts() {}

    /** The whole file. */
    static String text(String file) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The demo's file " + file + " is missing from the build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's lines that say something. */
    static List<String> lines(String file) {
        return text(file).lines().filter(line -> !line.isBlank()).toList();
    }
}
