package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody at a browser of their own, who does what a page offers by the words that it shows. */
final class Visitor implements AutoCloseable {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 320;
    private static final int HEIGHT = 800;

    private final BrowserContext profile;
    private final Page page;
    private final boolean script;
    private final AtomicInteger loads = new AtomicInteger();

    private Visitor(Platform platform, boolean script) {
        this(
                Chromium.shared()
                        .newContext(new NewContextOptions()
                                .setBaseURL(platform.baseUrl())
                                .setLocale("en-US")
                                .setViewportSize(DESKTOP, HEIGHT)
                                .setJavaScriptEnabled(script)),
                script);
    }

    private Visitor(BrowserContext profile, boolean script) {
        this.profile = profile;
        this.script = script;
        page = profile.newPage();
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
    }

    /** Comes with an empty profile, signed out. */
    static Visitor arrives() {
        return arrivesAt(Platform.shared());
    }

    /** The same, at a platform of a test's own. */
    static Visitor arrivesAt(Platform platform) {
        return new Visitor(platform, true);
    }

    /** Comes on a device whose browser may have kept something from before. */
    static Visitor on(BrowserContext device) {
        return new Visitor(device, true);
    }

    /** The same, where pages must do without script. */
    static Visitor arrivesWithScript(boolean script) {
        return new Visitor(Platform.shared(), script);
    }

    /** Comes and signs in as a demo user. */
    static Visitor signedIn(String user) {
        return arrives().signsIn(user);
    }

    /** Signs in from the start page. */
    Visitor signsIn(String user) {
        opens("/signin");
        return identifies(user);
    }

    /** Answers Keycloak's page, which is open. */
    Visitor identifies(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("openchair");
        return leavesBy(page.locator("#kc-login"));
    }

    /** Opens a page of the platform by its address. */
    Visitor opens(String path) {
        visits(path);
        return this;
    }

    /** Opens a page of the platform, and says how it answered in the end. */
    Response visits(String path) {
        return page.navigate(path);
    }

    /** Looks for a patient by the form of the page of patients. */
    Visitor looksFor(String words) {
        opens("/patients");
        main().locator("#q").fill(words);
        return leavesBy(button(main(), "Find"));
    }

    Visitor follows(String link) {
        return leavesBy(main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first());
    }

    /** Follows the first link of the page's content whose address contains this. */
    Visitor followsAddress(String part) {
        return leavesBy(main().locator("a[href*='" + part + "']").first());
    }

    /** Presses a button that leads to a page. */
    Visitor presses(String button) {
        return leavesBy(button(main(), button));
    }

    /** Presses a button in the part of the page that is about somebody. */
    Visitor presses(String button, String about) {
        return leavesBy(button(about(about), button));
    }

    /** Taps a button on somebody's line: with script it acts in place, without by a page of its own. */
    Visitor taps(String button, String about) {
        if (!script) {
            return presses(button, about);
        }
        button(about(about), button).click();
        return this;
    }

    /** Waits until a button is offered in the part of the page that is about somebody. */
    Visitor seesOffered(String button, String about) {
        assertThat(button(about(about), button)).isVisible();
        return this;
    }

    /** Waits until the device holds no mark that the platform has not. */
    Visitor seesSaved() {
        if (!script) {
            return this;
        }
        page.waitForCondition(
                () -> page.locator("[data-rosters]:not([data-state=saved])").count() == 0);
        page.waitForCondition(() -> Device.waiting(page) == 0);
        return this;
    }

    /** Presses a button of the frame, such as the one that signs out. */
    Visitor leavesFrameBy(String button) {
        return leavesBy(button(page.locator("header"), button));
    }

    /** Unfolds what is folded under these words. */
    Visitor unfolds(String words) {
        main().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Fills a field that can be seen: what is folded may have one of the same name. */
    Visitor fills(String label, String value) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .fill(value);
        return this;
    }

    /** Chooses an answer to a question of several. */
    Visitor chooses(String question, String answer) {
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Visitor ticks(String label) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Waits until the page's content shows these words. */
    Visitor sees(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    /** Waits until the part of the page that is about somebody shows these words. */
    Visitor sees(String words, String about) {
        assertThat(about(about)).containsText(words);
        return this;
    }

    /** Presses a button that hands out a file, and keeps it. */
    Path downloads(String button) {
        Download download = page.waitForDownload(() -> button(main(), button).click());
        return download.path();
    }

    Visitor onAPhone() {
        page.setViewportSize(PHONE, HEIGHT);
        return this;
    }

    Visitor onADesktop() {
        page.setViewportSize(DESKTOP, HEIGHT);
        return this;
    }

    /** Everything that the server sent for the page that is open. */
    String source() {
        return page.content();
    }

    Page page() {
        return page;
    }

    BrowserContext profile() {
        return profile;
    }

    @Override
    public void close() {
        profile.close();
    }

    private Locator main() {
        return page.locator("main");
    }

    private Locator about(String somebody) {
        return main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(somebody));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private Visitor leavesBy(Locator wayOut) {
        return leaves(wayOut::click);
    }

    /** Does what leads to another page, and waits for it: else the next act could find the same words on this one. */
    Visitor leaves(Runnable act) {
        int before = loads.get();
        act.run();
        page.waitForCondition(() -> loads.get() > before);
        return this;
    }
}
