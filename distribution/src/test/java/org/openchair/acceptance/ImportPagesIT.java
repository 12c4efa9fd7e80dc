package org.openchair.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The import page: a spreadsheet with something wrong in it, the template, and records of another directory. */
class ImportPagesIT {

    private static final String CHECK = "Check the records";

    private final String name = "Imported " + UUID.randomUUID();

    @Test
    void says_what_to_correct_by_row_and_column_and_takes_the_rest() throws IOException {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/directory/import");
            usable(morgan, watch, "Import groups");
            morgan.presses(CHECK);
            usable(morgan, watch, "Choose a file, or paste the records");
            morgan.page().locator(".govuk-error-summary a").click();
            assertThat(morgan.page().evaluate("document.activeElement.id")).isEqualTo("file");

            choose(
                    morgan.page(),
                    "groups.csv",
                    """
                    Name,Youngest age,Leadership,Focus
                    %s,eighteen,led by cats,astrology
                    %s good,18,peer-led,Depression
                    """
                            .formatted(name, name));
            morgan.presses(CHECK);
            usable(morgan, watch, "What will happen to each record");
            String refused = row(morgan, "(row 2)").textContent();
            assertThat(refused).contains("To correct", "Youngest age: ", "Leadership: ", "Focus: ");
            assertThat(row(morgan, "(row 3)").textContent())
                    .contains("Ready, with notes", "Confidentiality guideline: ");
            assertThat(groups()).isZero();
            morgan.presses("Import 1 group");
            usable(morgan, watch, "Results");
            assertThat(row(morgan, "(row 3)").textContent())
                    .contains("Imported, with notes", "Confidentiality guideline: ");
            Download toCorrect = morgan.page()
                    .waitForDownload(() ->
                            morgan.page().getByText("Download 1 row to correct").click());
            assertThat(toCorrect.suggestedFilename()).isEqualTo("openchair-groups-to-correct.csv");
            assertThat(Files.readString(toCorrect.path(), UTF_8))
                    .startsWith("\uFEFFName,Youngest age,Leadership,Focus,What to correct")
                    .contains(name + ",eighteen,led by cats,astrology,")
                    .satisfies(saysNothingOf(name + " good"));
        }
    }

    @Test
    void keeps_what_was_pasted_when_it_cannot_be_read_and_takes_it_once_it_can() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/directory/import")
                    .fills("Or paste it here", "[{\"name\": ")
                    .presses(CHECK);
            usable(morgan, watch, "There is a problem");
            assertThat(morgan.page().locator("#pasted").inputValue()).isEqualTo("[{\"name\":");
            morgan.fills("Or paste it here", "[{\"name\": \"%s\"}]".formatted(name))
                    .presses(CHECK);
            usable(morgan, watch, "A record needs a UUID as its id.");
            morgan.fills("Or paste it here", "[{\"id\": \"%s\", \"name\": \"%s\"}]".formatted(UUID.randomUUID(), name))
                    .presses(CHECK);
            usable(morgan, watch, name);
            morgan.presses("Import 1 group");
            assertThat(row(morgan, name).textContent()).contains("Imported, with notes");
        }
    }

    @Test
    void hands_out_the_template_which_can_be_imported_once_it_is_filled_in() throws IOException {
        try (Visitor ada = Visitor.signedIn("ada")) {
            Page page = ada.opens("/directory/import").page();
            Download template = page.waitForDownload(
                    () -> page.getByText("download the template").click());
            assertThat(template.suggestedFilename()).isEqualTo("openchair-groups.csv");
            String sheet = Files.readString(template.path(), UTF_8);
            assertThat(sheet).startsWith("\uFEFFId,Name,");
            choose(page, "template.csv", sheet.replace("Example group (replace this row)", name));
            ada.presses(CHECK).presses("Import 1 group").sees(name);
            assertThat(row(ada, name).textContent()).satisfies(saysNothingOf("Refused"));
        }
    }

    @Test
    void warns_of_a_retired_code_beside_its_column_and_takes_the_row() {
        Rest ada = Rest.as("ada");
        String code = "x" + UUID.randomUUID().toString().replace("-", "");
        String codes = "/api/vocabularies/focus/codes";
        ada.post(
                codes,
                "{\"code\":\"%s\",\"labelEn\":\"Old %s\",\"labelEs\":\"Viejo %s\",\"position\":99,\"partTwo\":false}"
                        .formatted(code, code, code));
        ada.post(
                codes + "/" + code + "/retirement",
                "{\"version\":1,\"from\":\"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC)));
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            morgan.opens("/directory/import");
            choose(
                    morgan.page(),
                    "groups.csv",
                    "Name,Focus\n%s,Old %s | Grief and bereavement\n".formatted(name, code));
            morgan.presses(CHECK).sees("Focus: This code is no longer offered and was left out.");
            assertThat(row(morgan, name).textContent()).contains("Ready, with notes");
        }
    }

    @Test
    void columns_are_matched_and_near_words_taken_before_anything_is_imported() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/directory/import");
            choose(
                    morgan.page(),
                    "groups.csv",
                    "Called,Description,Cohort starts,Language\n%s,To talk.,1/6/2026,Englisch\n".formatted(name));
            morgan.presses(CHECK);
            usable(morgan, watch, "No column of this file was recognized as “Name”");
            morgan.page().locator("#column-0").selectOption("Name");
            morgan.presses("Check again").sees("Did you mean “english”?");
            morgan.page().locator("#suggestions").check();
            morgan.presses("Check again");
            usable(morgan, watch, "Languages: “english” was taken for “Englisch”.");
            assertThat(groups()).isZero();
            morgan.presses("Import 1 group").sees("Results");
            assertThat(groups()).isOne();
        }
    }

    private int groups() {
        return Integer.parseInt(
                Records.text("SELECT count(*)::text FROM openchair.support_group WHERE name LIKE ?", name + "%"));
    }

    @Test
    void is_used_by_keyboard_alone() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            Page page = morgan.opens("/directory/import").page();
            page.locator("#file").focus();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("pasted");
            page.keyboard().type("Name\n" + name + "\n");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            morgan.sees(name);
        }
    }

    private static void choose(Page page, String file, String text) {
        page.locator("#file").setInputFiles(new FilePayload(file, "text/csv", text.getBytes(UTF_8)));
    }

    private static Locator row(Visitor visitor, String words) {
        return visitor.page()
                .locator("main tr", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static void usable(Visitor visitor, PageWatch watch, String words) {
        visitor.sees(words);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
