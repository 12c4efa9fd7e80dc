package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a browser complains of on a page, and what would keep somebody from using it. */
final class PageWatch {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Watches from now on. */
    PageWatch(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    /** The page that is open loads without an error, a refused script or style, or a file that is not there. */
    void isQuiet() {
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
    }

    /** WCAG 2.1 AA, as far as a machine can tell. */
    void isAccessible() {
        assertThat(new AxeBuilder(page).withTags(STANDARD).analyze().getViolations())
                .as("violations at " + page.url())
                .extracting(PageWatch::described)
                .isEmpty();
    }

    /** Nothing makes a reader scroll sideways at the present width. */
    void fitsTheWidth() {
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) excess)
                .as("pixels to scroll sideways at " + page.url())
                .isZero();
    }

    void offersHelpInDanger() {
        assertThat(page.locator("a[href^='/crisis']").first().innerText())
                .as(page.url())
                .contains("988");
    }

    /** What was transferred for the page, with everything that it loads, in bytes. */
    int weight() {
        return (Integer)
                page.evaluate(
                        """
                ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
                    .reduce((sum, entry) => sum + entry.transferSize, 0)""");
    }

    private static String described(Rule violation) {
        return violation.getId() + " " + violation.getHelp() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
