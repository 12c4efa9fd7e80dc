package org.openchair.acceptance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher of the assembled platform as a process of its own, with what it printed. */
public final class Launched {

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;

    private Launched(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "launcher output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the launcher as {@code bin/run} does, on what {@code mvn package} assembled. */
    public static Launched start(List<String> arguments) {
        return start(arguments, Map.of());
    }

    /** The same with more settings in its environment. */
    static Launched start(List<String> arguments, Map<String, String> environment) {
        Path assembly = Path.of(System.getProperty("openchair.assembly", "target/openchair"))
                .toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dopenchair.assembly=" + assembly,
                "-Dopenchair.keycloak.prepared=" + assembly.resolveSibling("keycloak-for-tests"),
                "-cp",
                assembly.resolve("lib") + File.separator + "*",
                "org.openchair.launcher.Openchair"));
        command.addAll(arguments);
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().putAll(environment);
        try {
            return new Launched(launcher.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    /** What it printed so far, errors included. */
    public String output() {
        return output.toString();
    }

    /** Waits until it has printed that line; fails with what it printed if it ends or takes longer. */
    public void awaitLine(String line, long minutes) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        synchronized (output) {
            while (output().lines().noneMatch(line::equals)) {
                requirePatience(deadline);
                await();
            }
        }
    }

    /** Waits for its end and returns its exit code; fails with what it printed if it takes longer. */
    public int awaitEnd(long time, TimeUnit unit) {
        try {
            if (!process.waitFor(time, unit)) {
                throw new IllegalStateException("The launcher does not end:\n" + output);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void requirePatience(long deadline) {
        if (!reader.isAlive() || System.nanoTime() > deadline) {
            process.destroy();
            throw new IllegalStateException("The platform did not start:\n" + output);
        }
    }

    private void await() {
        try {
            output.wait(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                append(line);
            }
        } catch (IOException e) {
            append(e.toString());
        }
    }

    private void append(String line) {
        synchronized (output) {
            output.append(line).append('\n');
            output.notifyAll();
        }
    }
}
