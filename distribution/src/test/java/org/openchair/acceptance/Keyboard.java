package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody who has no mouse: reaches everything by the tabulator, in the order of the page, from its top. */
final class Keyboard {

    private static final int MOST_TABS = 150;

    private final Page page;
    private final AtomicInteger loads = new AtomicInteger();

    Keyboard(Page page) {
        this.page = page;
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
    }

    /** Follows the first link of the content whose words begin so. */
    Keyboard follows(String words) {
        return enters(first(AriaRole.LINK, words));
    }

    /** Presses the first button of the content whose words begin so. */
    Keyboard presses(String words) {
        return enters(first(AriaRole.BUTTON, words));
    }

    /** Chooses an answer to a question, of which none is chosen yet: the first by space, later ones by arrows. */
    Keyboard chooses(String question, String answer) {
        Locator answers = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
        tabsTo(answers.getByRole(AriaRole.RADIO).first());
        page.keyboard().press("Space");
        Locator wanted = answers.getByLabel(answer);
        for (int asked = 0;
                !wanted.isChecked() && asked < answers.getByRole(AriaRole.RADIO).count();
                asked++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted).isChecked();
        return this;
    }

    /** Waits until the content shows these words. */
    Keyboard sees(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    private Locator first(AriaRole role, String words) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + escaped(words))))
                .first();
    }

    /** As the browser's expressions want it, which know nothing of Java's quotes. */
    private static String escaped(String words) {
        return words.replaceAll("[^\\w ]", "\\\\$0");
    }

    private Keyboard enters(Locator wayOut) {
        tabsTo(wayOut);
        int before = loads.get();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> loads.get() > before);
        return this;
    }

    private void tabsTo(Locator wanted) {
        assertThat(wanted).isVisible();
        for (int tabs = 0; tabs < MOST_TABS && !hasFocus(wanted); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(wanted)).as("reached by the keyboard: " + wanted).isTrue();
    }

    private static boolean hasFocus(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element === document.activeElement");
    }
}
