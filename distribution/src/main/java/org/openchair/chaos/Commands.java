package org.openchair.chaos;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system. */
final class Commands {

    private static final int PATIENCE_SECONDS = 20;

    private Commands() {}

    /** Runs a command; true if it ended with 0. Its output goes nowhere. */
    static boolean succeeds(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        return endsWithin(process, PATIENCE_SECONDS) && process.exitValue() == 0;
    }

    /** Waits for the end of a process, and ends it by force if it takes longer; false then. */
    static boolean endsWithin(Process process, int seconds) {
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    /** Sends a signal, such as {@code KILL}; harmless when the process is gone. */
    static void signal(String signal, ProcessHandle process) throws IOException {
        succeeds("kill", "-" + signal, Long.toString(process.pid()));
    }
}
