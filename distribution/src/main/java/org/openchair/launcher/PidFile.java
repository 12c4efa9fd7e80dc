package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a process that the launcher started, so that the next launcher finds it if this one is killed. The moment of its start
 * is kept too: the system gives the same number to another process sooner or later.
 */
record PidFile(Path file) {

    /** Between two readings of one start, where it is told by a clock: in milliseconds. */
    private static final long CLOCK_TOLERANCE = 2_000;

    /** What Linux counts in, whatever its own clock ticks at. */
    private static final long MILLIS_A_TICK = 10;

    /** Place of the start among what follows a process's name. */
    private static final int START = 19;

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The remembered process, if it still runs. */
    Optional<ProcessHandle> alive() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).trim().split(" ");
        if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long start = Long.parseLong(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> Math.abs(startOf(process) - start) <= CLOCK_TOLERANCE);
    }

    /**
     * In milliseconds. Linux counts from when it was started itself, which no correction of the clock changes; elsewhere it is the time
     * of day.
     */
    private static long startOf(ProcessHandle process) {
        return sinceBoot(process).orElseGet(() -> process.info()
                .startInstant()
                .map(start -> start.toEpochMilli())
                .orElse(0L));
    }

    private static Optional<Long> sinceBoot(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The name of the program comes first, in parentheses, and may contain blanks and parentheses.
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(Long.parseLong(rest[START]) * MILLIS_A_TICK);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notTold) {
            return Optional.empty();
        }
    }
}
