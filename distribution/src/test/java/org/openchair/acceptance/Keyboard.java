package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** Somebody who uses nothing but the keyboard: reaches everything by the tab key, and fails where that cannot be done. */
final class Keyboard {

    private static final int PATIENCE = 150;

    private final Visitor visitor;
    private final Page page;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Types into the field with this label. */
    Keyboard types(String label, String text) {
        reaches(labelled(label));
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Types a date into the three fields of a question. */
    Keyboard typesDate(String question, String month, String day, String year) {
        Locator fields =
                page.locator("main").getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question));
        for (String[] part : new String[][] {{"Month", month}, {"Day", day}, {"Year", year}}) {
            reaches(fields.getByLabel(part[0]));
            page.keyboard().type(part[1]);
        }
        return this;
    }

    Keyboard typesDate(String question, LocalDate date) {
        return typesDate(
                question,
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getYear()));
    }

    /** Ticks a box. */
    Keyboard ticks(String label) {
        reaches(labelled(label));
        page.keyboard().press("Space");
        return this;
    }

    /** Chooses an answer to a question by the arrow keys. */
    Keyboard chooses(String question, String answer) {
        Locator group =
                page.locator("main").getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question));
        Locator wanted = group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
        reaches(group.locator("input[type=radio]"));
        page.keyboard().press("Space");
        for (int tries = 0; !wanted.isChecked() && tries < PATIENCE; tries++) {
            page.keyboard().press("ArrowDown");
        }
        return this;
    }

    /** Chooses from a list by typing how the choice begins. */
    Keyboard picks(String label, String choice) {
        reaches(labelled(label));
        page.keyboard().type(choice);
        return this;
    }

    /** Opens what is folded under these words. */
    Keyboard unfolds(String words) {
        reaches(page.locator("main summary").filter(new Locator.FilterOptions().setHasText(words)));
        page.keyboard().press("Enter");
        return this;
    }

    /** Presses a button that leads to a page. */
    Keyboard presses(String button) {
        return leavesBy(
                page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)));
    }

    /** Follows a link of the page's content. */
    Keyboard follows(String link) {
        return leavesBy(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)));
    }

    /** Waits until the content shows these words. */
    Keyboard sees(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    private Keyboard leavesBy(Locator wayOut) {
        reaches(wayOut.first());
        visitor.leaves(() -> page.keyboard().press("Enter"));
        return this;
    }

    private Locator labelled(String label) {
        return page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void reaches(Locator wanted) {
        for (int tabs = 0; tabs < PATIENCE; tabs++) {
            if (isFocused(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not reach " + wanted + " at " + page.url());
    }

    private static boolean isFocused(Locator wanted) {
        return (Boolean) wanted.evaluateAll("all => all.includes(document.activeElement)");
    }
}
