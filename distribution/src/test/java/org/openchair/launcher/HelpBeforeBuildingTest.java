package org.openchair.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script says how it is called at once, in a checkout in which nothing is built. */
class HelpBeforeBuildingTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Map<String, String> SCRIPTS =
            Map.of("run", "launcher/Options", "bench", "bench/Choice", "chaos", "chaos/ChaosOptions");

    @TempDir
    private Path checkout;

    @Test
    void help_is_printed_where_nothing_is_built() throws Exception {
        copy("bin/lib/help");
        for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
            copy("bin/" + script.getKey());
            copy("distribution/src/main/java/org/openchair/" + script.getValue() + ".java");
            String said = help(script.getKey());
            assertThat(said)
                    .as(script.getKey())
                    .startsWith("Usage: bin/" + script.getKey())
                    .endsWith("this text\n");
        }
        assertThat(help("run")).isEqualTo(Options.HELP + "\n");
        try (Stream<Path> there = Files.list(checkout.resolve("distribution"))) {
            assertThat(there).containsExactly(checkout.resolve("distribution/src"));
        }
    }

    private String help(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        List.of("bash", checkout.resolve("bin/" + script).toString(), "--help"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void copy(String file) throws IOException {
        Path to = checkout.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(CHECKOUT.resolve(file), to);
        assertThat(to.toFile().setExecutable(true)).isTrue();
    }
}
