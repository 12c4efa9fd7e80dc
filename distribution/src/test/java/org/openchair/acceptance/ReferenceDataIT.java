package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The administrator keeps what everybody else chooses from. */
class ReferenceDataIT {

    private static final String LISTED =
            "SELECT name FROM openchair.support_group WHERE status = ? ORDER BY name LIMIT 1";

    private final String code = "x"
            + new Random().ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    private final String label = "About " + code;

    @Test
    void a_new_focus_is_offered_at_once_and_a_retired_one_stays_on_its_group() {
        try (Visitor ada = Visitor.signedIn("ada");
                Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(ada.page());
            ada.opens("/")
                    .page()
                    .locator("nav a", new Page.LocatorOptions().setHasText("Reference data"))
                    .click();
            usable(ada, watch, "A code is never deleted");
            ada.follows("What groups are about");
            usable(ada, watch, "Add a code");
            ada.fills("Code", "Not a slug").fills("English label", label).presses("Add");
            usable(ada, watch, "Enter the Spanish label");
            assertThat(ada.page().getByLabel("English label").inputValue()).isEqualTo(label);
            ada.fills("Spanish label", "Sobre " + code)
                    .fills("Place in the list", "90")
                    .presses("Add");
            usable(ada, watch, "Write the code in small letters");
            ada.fills("Code", code).presses("Add");
            usable(ada, watch, "Say whether it is about substance use");
            ada.chooses("Is it about substance use?", "No").presses("Add").sees(label + " is in the list");

            String group = Records.text(LISTED, "VETTED");
            Records.change(
                    "INSERT INTO openchair.group_focus (group_id, code) SELECT id, ? FROM openchair.support_group WHERE name = ?",
                    code,
                    group);
            adams.opens("/groups");
            assertThat(options(adams)).contains(label + " (1)");
            ada.opens("/directory/import").sees(label);

            ada.opens("/reference/focus/" + code);
            usable(ada, watch, "1 group has it");
            ada.unfolds("Retire this code").presses("Retire").sees(label + " is retired");
            usable(ada, watch, "Restore code");
            ada.opens("/directory/import");
            assertThat(ada.source()).satisfies(saysNothingOf(label));
            adams.opens("/groups");
            assertThat(options(adams)).satisfies(saysNothingOf(label));
            adams.opens("/groups?q=" + code).follows(group).sees(label);

            ada.opens("/reference/focus/" + code).presses("Restore code").sees(label + " is back");
            adams.opens("/groups");
            assertThat(options(adams)).contains(label + " (1)");
            Records.change("DELETE FROM openchair.group_focus WHERE code = ?", code);
        }
    }

    @Test
    void of_two_administrators_who_reword_a_code_the_second_sees_both_versions() {
        try (Visitor ada = Visitor.signedIn("ada");
                Visitor other = Visitor.signedIn("ada")) {
            String path = "/api/vocabularies/audience/codes";
            Rest.as("ada")
                    .post(
                            path,
                            "{\"code\":\"%s\",\"labelEn\":\"%s\",\"labelEs\":\"Para %s\",\"position\":80}"
                                    .formatted(code, label, code));
            ada.opens("/reference/audience/" + code);
            other.opens("/reference/audience/" + code);
            ada.fills("English label", label + " first").presses("Save").sees("The labels are changed");
            other.fills("English label", label + " second").presses("Save");
            other.sees(label + " first").sees(label + " second");
            new PageWatch(other.page()).isAccessible();
        }
    }

    @Test
    void a_crisis_number_that_is_due_is_on_the_work_list_and_corrected_on_the_card() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Visitor ada = Visitor.signedIn("ada");
                Visitor anybody = Visitor.arrives()) {
            PageWatch watch = new PageWatch(ada.page());
            Records.change(
                    "UPDATE openchair.crisis_resource SET checked_on = CAST(? AS date) - 400 WHERE code = ?",
                    today.toString(),
                    "boystown");
            ada.opens("/")
                    .sees("The number of Boys Town National Hotline was last checked a year ago or earlier.")
                    .followsAddress("/reference/crisis/boystown");
            usable(ada, watch, "Save as checked");
            ada.fills("What to do, in English", "Call us.").presses("Save as checked");
            usable(ada, watch, "The English text must say the number");
            ada.fills("What to do, in English", "Call 1-800-448-3000, " + code + ".")
                    .presses("Save as checked")
                    .sees("is checked");
            usable(ada, watch, "Boys Town National Hotline");
            anybody.opens("/crisis").sees(code);
            ada.opens("/reference/crisis/boystown")
                    .fills("What to do, in English", "Call 1-800-448-3000 for teens and parents.")
                    .presses("Save as checked");
            anybody.opens("/crisis").sees("for teens and parents");
            ada.opens("/");
            assertThat(ada.source()).satisfies(saysNothingOf("Boys Town"));
        }
    }

    @Test
    void reference_data_are_kept_by_keyboard_and_by_nobody_else() {
        try (Visitor ada = Visitor.signedIn("ada");
                Visitor morgan = Visitor.signedIn("morgan")) {
            Page page = ada.opens("/reference/focus/grief").page();
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("from");
            assertThat(morgan.visits("/reference").status()).isEqualTo(403);
            assertThat(morgan.visits("/reference/crisis").status()).isEqualTo(403);
        }
    }

    private static String options(Visitor visitor) {
        return visitor.page().locator("#focus").textContent();
    }

    private static void usable(Visitor visitor, PageWatch watch, String words) {
        visitor.sees(words);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
