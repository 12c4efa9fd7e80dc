package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server that runs beside the launcher, writes to its own log and is stopped with everything it started. */
final class ChildProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;

    private ChildProcess(String name, Process process, PidFile pidFile, Path log) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param name how people call it
     * @param command program and arguments, without secrets: every user of the machine can read them
     * @param environment what it is told besides what the launcher was told itself
     * @param log where it writes, after what it wrote before
     */
    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, PidFile pidFile)
            throws CannotStart {
        try {
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(variable -> variable.startsWith("OPENCHAIR_OWNER_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            pidFile.write(process.toHandle());
            return new ChildProcess(name, process, pidFile, log);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be started (%s).".formatted(name, e.getMessage()), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    CompletableFuture<?> exited() {
        return process.onExit();
    }

    boolean exitsWithin(Duration time) {
        return ProcessTree.exitsWithin(process.toHandle(), time);
    }

    /** How it ended; only after it did. */
    int exitCode() {
        return process.exitValue();
    }

    /** One line about an end that nobody asked for. */
    CannotStart endedByItself() {
        return new CannotStart("%s ended by itself (exit code %d). Its log: %s".formatted(name, exitCode(), log));
    }

    void stop(Duration grace) {
        new ProcessTree(process.toHandle()).stop(grace);
        forget();
    }

    private void forget() {
        try {
            pidFile.delete();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ctrl-C reaches every process of the terminal's group; servers have to end in their order instead. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of(SETSID.toString()));
        wrapped.addAll(command);
        return wrapped;
    }
}
