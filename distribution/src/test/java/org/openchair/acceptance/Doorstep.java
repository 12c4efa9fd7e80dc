package org.openchair.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

/** Impatient caller who knocks from the first moment of a start on, and remembers every status that was answered. */
final class Doorstep implements AutoCloseable {

    private static final long BETWEEN_KNOCKS_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Set<String> answers = new ConcurrentSkipListSet<>();
    private final List<URI> doors;
    private final Thread caller = new Thread(this::knock, "doorstep");
    private volatile boolean leaving;

    private Doorstep(int port) {
        doors = List.of(
                URI.create("http://localhost:" + port + "/"),
                URI.create("http://localhost:" + port + "/api/me"),
                URI.create("http://localhost:" + port + "/reporting/participation/quarters"));
        caller.setDaemon(true);
    }

    static Doorstep watch(int port) {
        Doorstep doorstep = new Doorstep(port);
        doorstep.caller.start();
        return doorstep;
    }

    /** Such as {@code /api/me 401}; a refused connection leaves nothing. */
    Set<String> answers() {
        return answers;
    }

    @Override
    public void close() {
        leaving = true;
        caller.interrupt();
    }

    private void knock() {
        while (!leaving) {
            doors.forEach(this::knockAt);
            pause();
        }
    }

    private void knockAt(URI door) {
        try {
            HttpRequest request = HttpRequest.newBuilder(door).timeout(PATIENCE).build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            answers.add(door.getPath() + " " + status);
        } catch (IOException refused) {
            // What a caller expects of a server that is not there yet.
        } catch (InterruptedException e) {
            leaving = true;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_KNOCKS_MILLIS);
        } catch (InterruptedException e) {
            leaving = true;
        }
    }
}
