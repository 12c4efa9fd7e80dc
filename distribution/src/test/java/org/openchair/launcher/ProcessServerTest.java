package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessServerTest {

    @TempDir
    private Path temporary;

    private Sleeper server;

    @AfterEach
    void stops_it() {
        server.stop();
    }

    @Test
    void ends_a_process_that_says_it_will_never_serve() {
        server = new Sleeper(Optional.of("The threshold is 2."));
        assertThatThrownBy(server::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Sleeper cannot serve: The threshold is 2. Its log:");
        assertThat(server.ended()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void can_be_started_again_after_a_start_that_failed() throws Exception {
        server = new Sleeper(Optional.of("Not yet"));
        assertThatThrownBy(server::start).isInstanceOf(CannotStart.class);
        server.failure = Optional.empty();
        server.serves = true;
        server.start();
        assertThat(server.ended()).isNotDone();
    }

    @Test
    void refuses_to_start_once_it_was_told_to_stop() {
        server = new Sleeper(Optional.empty());
        server.stop();
        assertThatThrownBy(server::start).hasMessage("Sleeper was told to stop.");
    }

    /** A program that runs and does nothing. */
    private final class Sleeper extends ProcessServer {

        private Optional<String> failure;
        private boolean serves;

        Sleeper(Optional<String> failure) {
            super("Sleeper", new PidFile(temporary.resolve("sleeper.pid")), temporary.resolve("sleeper.log"));
            this.failure = failure;
        }

        @Override
        public void start() throws CannotStart, InterruptedException {
            launch(List.of("/bin/sleep", "600"), Map.of());
            awaitServing("nowhere", () -> serves);
        }

        @Override
        Optional<String> failure() {
            return failure;
        }
    }
}
