package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(terminal), InstantSource.system());
    private final BlockingQueue<String> starts = new LinkedBlockingQueue<>();
    private final Ending database = new Ending("PostgreSQL", Set.of());
    private final Ending applications = new Ending("Payara", Set.of("PostgreSQL"));
    private volatile boolean stopping;

    @Test
    void starts_a_server_again_alone_and_says_so() throws InterruptedException {
        watch(5);
        applications.end();
        assertThat(starts.take()).isEqualTo("Payara");
        assertThat(starts).isEmpty();
        assertThat(terminal.toString()).contains("Payara      ended; starting it again in 1 s (1 of 5)");
    }

    @Test
    void starts_a_server_after_the_one_that_it_needs() throws InterruptedException {
        watch(5);
        applications.end();
        database.end();
        assertThat(starts.take()).isEqualTo("PostgreSQL");
        assertThat(starts.take()).isEqualTo("Payara");
    }

    @Test
    void gives_up_with_one_line_when_a_server_does_not_stay_up() throws InterruptedException {
        Watch watch = watch(1);
        applications.end();
        assertThat(starts.take()).isEqualTo("Payara");
        applications.end();
        assertThat(watch.awaitFailure())
                .hasMessage("Payara was started again once within 10 minutes and does not stay up. Payara ended.");
    }

    @Test
    void leaves_a_server_alone_that_ends_because_the_launcher_stops() throws InterruptedException {
        watch(5);
        stopping = true;
        applications.end();
        assertThat(starts.poll(2, TimeUnit.SECONDS)).isNull();
        assertThat(terminal.toString()).isEmpty();
    }

    private Watch watch(int limit) {
        return new Watch(limit, progress, () -> stopping).over(List.of(database, applications));
    }

    /** A server that ends when the test says so. */
    private final class Ending implements Server {

        private final String name;
        private final Set<String> needs;
        private CompletableFuture<CannotStart> end = new CompletableFuture<>();

        Ending(String name, Set<String> needs) {
            this.name = name;
            this.needs = needs;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public synchronized void start() {
            end = new CompletableFuture<>();
            starts.add(name);
        }

        @Override
        public synchronized CompletableFuture<CannotStart> ended() {
            return end;
        }

        synchronized void end() {
            end.complete(new CannotStart(name + " ended."));
        }

        @Override
        public void stop() {}
    }
}
