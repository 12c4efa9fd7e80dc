package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can get wrong: one clear line, an exit code other than zero, and nothing left running. */
class BadInputIT {

    @TempDir
    private Path temporary;

    @Test
    void refuses_a_port_in_use() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(1, "Port %s is in use.".formatted(port), "--port", port, "--data", temporary + "/data");
        }
    }

    @Test
    void refuses_a_data_folder_that_is_a_file() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertRefused(1, "is a file, not a folder.", "--data", file.toString());
    }

    @Test
    void refuses_a_data_folder_of_another_version() throws IOException {
        Files.writeString(temporary.resolve("version"), "layout=99\npostgresql=18\ndemo=true\n");
        assertRefused(1, "is of another version", "--data", temporary.toString());
    }

    @Test
    void refuses_an_unknown_option() {
        assertRefused(2, "There is no option --prot.", "--prot", "8080");
    }

    private static void assertRefused(int code, String why, String... arguments) {
        Launched launched = Launched.start(List.of(arguments));
        assertThat(launched.awaitEnd(30, TimeUnit.SECONDS)).isEqualTo(code);
        assertThat(launched.output()).contains(why).hasLineCount(1);
    }
}
