package org.openchair.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, started at the first need and stopped with the JVM. Every visitor gets a profile of their own in it. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser shared;

    private Chromium() {}

    /** The browser that all tests of this JVM share. */
    static synchronized Browser shared() {
        if (shared == null) {
            Playwright playwright = Playwright.create();
            shared = playwright.chromium().launch(options());
        }
        return shared;
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS);
    }

    static Path executable() {
        return candidates()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it, or set CHROMIUM to its path. bin/test does so where it"
                                + " can."));
    }

    private static Stream<Path> candidates() {
        Stream<Path> given = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        Stream<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(given, installed);
    }
}
