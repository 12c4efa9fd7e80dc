package org.openchair.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The logs that servers write by their standard output, kept from filling the disk. A log that has grown too large is copied to a file
 * ending in {@code .1} and emptied; the server goes on writing at its beginning, since it appends. No pipe comes between: servers
 * write on while the launcher is away.
 */
final class BoundedLogs {

    /** Size from which a log is copied and emptied. */
    static final long LARGEST = 10_000_000;

    /** How many copies are kept. */
    static final int COPIES = 2;

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final List<Path> logs;

    BoundedLogs(List<Path> logs) {
        this.logs = logs;
    }

    /** Looks after the logs until the launcher ends. */
    void keep() {
        Thread thread = new Thread(this::lookRegularly, "logs");
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at every log once. */
    void look() throws IOException {
        for (Path log : logs) {
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                turn(log);
            }
        }
    }

    private void lookRegularly() {
        try {
            while (true) {
                lookAndReport();
                Thread.sleep(BETWEEN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAndReport() {
        try {
            look();
        } catch (IOException e) {
            LauncherLog.warning("A log cannot be kept small", e);
        }
    }

    private static void turn(Path log) throws IOException {
        for (int older = COPIES; older > 1; older--) {
            Path newer = copy(log, older - 1);
            if (Files.exists(newer)) {
                Files.move(newer, copy(log, older), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try {
            Files.copy(log, copy(log, 1), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // On a full disk too: what cannot be kept must not keep the rest from working.
            FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    private static Path copy(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
