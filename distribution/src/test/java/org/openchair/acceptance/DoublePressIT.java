package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A button that is pressed twice sends its form once, on every page, and is never left dead. */
class DoublePressIT {

    @Test
    void sends_a_form_once_however_often_its_button_is_pressed() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            List<String> sent = sent(adams);
            Locator register = register(adams);
            adams.leaves(register::dblclick);
            adams.sees("Enter");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void holds_a_second_press_back_while_the_answer_is_awaited() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            Locator register = register(adams);
            staysOnThePage(adams);
            List<String> sent = sent(adams);
            register.click();
            assertThat(form(adams)).hasAttribute("aria-busy", "true");
            register.click();
            register.press("Enter");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void works_again_when_the_browser_goes_back_to_a_page_that_it_kept() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            Locator register = register(adams);
            staysOnThePage(adams);
            List<String> sent = sent(adams);
            register.click();
            assertThat(form(adams)).hasAttribute("aria-busy", "true");
            adams.page().evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
            register.click();
            adams.page().waitForCondition(() -> sent.size() == 2);
        }
    }

    @Test
    void works_again_after_back() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            List<String> sent = sent(adams);
            Locator register = register(adams);
            adams.leaves(register::click);
            adams.leaves(() -> adams.page().goBack());
            adams.leaves(register::click);
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void signs_a_session_once_although_signing_waits_for_the_marks() {
        RosterSession session = RosterSession.begins();
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session.id());
            List<String> sent = sent(fay);
            for (int person = 0; person < 4; person++) {
                session.taps(fay, person, 1);
            }
            fay.leaves(() -> fay.page().locator("[data-sign] button").dblclick());
            fay.sees("The session is signed");
            assertThat(sent).filteredOn(each -> each.endsWith("/sign")).hasSize(1);
        }
    }

    @Test
    void hands_out_a_file_as_often_as_it_is_asked_for() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            morgan.opens("/reports/participation");
            assertThat(morgan.downloads("workbook")).isNotEmptyFile();
            assertThat(morgan.downloads("workbook")).isNotEmptyFile();
        }
    }

    @Test
    void sends_forms_without_script_as_before() {
        try (Visitor adams = Visitor.arrivesWithScript(false).signsIn("dr.adams")) {
            adams.leaves(register(adams)::click);
            adams.sees("Enter");
        }
    }

    private static Locator register(Visitor adams) {
        adams.opens("/patients/new");
        return form(adams).getByRole(AriaRole.BUTTON).last();
    }

    private static Locator form(Visitor adams) {
        return adams.page().locator("main form[action^='/patients/new']");
    }

    private static List<String> sent(Visitor visitor) {
        List<String> sent = new ArrayList<>();
        visitor.page().onRequest(request -> {
            if (request.isNavigationRequest() && request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        return sent;
    }

    // An answer without content leaves the browser where it is, as if the server had not answered yet.
    private static void staysOnThePage(Visitor visitor) {
        visitor.page().route("**/patients/new/**", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new FulfillOptions().setStatus(204));
            } else {
                route.resume();
            }
        });
    }
}
