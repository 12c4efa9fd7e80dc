package org.openchair.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** What somebody's device keeps of rosters, as the browser's own tools show it. */
final class Device {

    /** How many marks wait on the device, whoever's they are. */
    static final String WAITING =
            """
            () => new Promise((done) => {
              const open = indexedDB.open('openchair-roster');
              open.onupgradeneeded = () => open.transaction.abort();
              open.onerror = () => done(0);
              open.onsuccess = () => {
                const count = open.result.transaction('marks').objectStore('marks').count();
                count.onsuccess = () => { open.result.close(); done(count.result); };
              };
            })""";

    /** All that the device keeps, as text where it can be read as text, and whether each key could be taken out. */
    private static final String KEPT =
            """
            () => new Promise((done) => {
              const open = indexedDB.open('openchair-roster');
              open.onupgradeneeded = () => open.transaction.abort();
              open.onerror = () => done('');
              open.onsuccess = () => {
                const read = ['people', 'rosters', 'marks'].map((name) => new Promise((got) => {
                  const all = open.result.transaction(name).objectStore(name).getAll();
                  all.onsuccess = () => got(all.result);
                }));
                Promise.all(read).then((all) => {
                  open.result.close();
                  done(JSON.stringify(all.flat(), (key, value) =>
                    value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value)
                    : value instanceof CryptoKey ? { extractable: value.extractable } : value));
                });
              };
            })""";

    private Device() {}

    /** A browser with a profile that outlives it, as on somebody's phone. */
    static BrowserContext with(Playwright playwright, Path profile) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.executable())
                                .setArgs(Chromium.ARGUMENTS)
                                .setBaseURL(Platform.shared().baseUrl())
                                .setLocale("en-US")
                                .setViewportSize(320, 640));
    }

    /** Ends the browser of that profile at once, as a phone does that runs out of power. */
    static void kill(Path profile) {
        List<ProcessHandle> browser = ProcessHandle.current()
                .descendants()
                .filter(each -> isBrowserOf(profile, each))
                .toList();
        if (browser.isEmpty()) {
            throw new IllegalStateException("No browser runs with the profile " + profile);
        }
        browser.forEach(ProcessHandle::destroyForcibly);
        browser.forEach(each -> each.onExit().join());
    }

    // Debian starts Chromium by a shell script, which goes on running beside it.
    private static boolean isBrowserOf(Path profile, ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("--user-data-dir=" + profile) && !command.contains("--type=");
    }

    /** Leaves the platform's pages no room on the device. */
    static void fill(Visitor visitor) {
        allow(visitor, 1);
    }

    /** Gives them room again. */
    static void empty(Visitor visitor) {
        allow(visitor, 100_000_000);
    }

    private static void allow(Visitor visitor, int bytes) {
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", Platform.shared().baseUrl());
        quota.addProperty("quotaSize", bytes);
        visitor.profile().newCDPSession(visitor.page()).send("Storage.overrideQuotaForOrigin", quota);
    }

    static int waiting(Page page) {
        return (Integer) page.evaluate(WAITING);
    }

    static String kept(Page page) {
        return (String) page.evaluate(KEPT);
    }
}
