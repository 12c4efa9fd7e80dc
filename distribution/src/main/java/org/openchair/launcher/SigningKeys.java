package org.openchair.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Keycloak's public keys, by which the applications recognize its tokens, in a file that is kept current. The applications read the
 * file in place of Keycloak: they go on recognizing people who are signed in while Keycloak is away.
 */
final class SigningKeys {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration UNTIL_FIRST = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final URI address;
    private final Path file;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    SigningKeys(String keycloakUrl, Path file) {
        this.address = URI.create(keycloakUrl + "/realms/openchair/protocol/openid-connect/certs");
        this.file = file;
    }

    /** Deletes the keys of an earlier run: Keycloak may have given them up since. */
    void forget() throws CannotStart {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("The keys in %s cannot be deleted.".formatted(file), e);
        }
    }

    /** Keeps the file current until the launcher ends. */
    void keep() {
        Thread thread = new Thread(this::fetchRegularly, "signing keys");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks Keycloak once, which has to answer. */
    void require() throws CannotStart, InterruptedException {
        try {
            fetch();
        } catch (IOException e) {
            throw new CannotStart("Keycloak's keys cannot be read (%s).".formatted(e.getMessage()), e);
        }
    }

    private void fetchRegularly() {
        try {
            while (true) {
                tryToFetch();
                Thread.sleep((Files.exists(file) ? BETWEEN : UNTIL_FIRST).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToFetch() throws InterruptedException {
        try {
            fetch();
        } catch (IOException keycloakIsAway) {
            // The keys that it had are still good.
        }
    }

    private synchronized void fetch() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"keys\"")) {
            throw new IOException("%s answered %d".formatted(address, answer.statusCode()));
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, answer.body());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
