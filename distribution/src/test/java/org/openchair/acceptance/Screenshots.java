package org.openchair.acceptance;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the documentation from a running platform with demo data. Not a test: {@code bin/screenshots} runs it. */
class Screenshots {

    private static final String PLAIN_GROUP = "Evening Circle";

    @Test
    void take_a_picture_of_each_page_that_matters() {
        pictureOfTheStart();
        picturesOfAClinicianAtWork();
        picturesOfAFacilitatorAtWork();
        pictureOfTheFigures();
    }

    private static void pictureOfTheStart() {
        try (Visitor visitor = Visitor.arrives()) {
            take(visitor.opens("/"), "start");
        }
    }

    private static void picturesOfAClinicianAtWork() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            take(adams.opens("/"), "work-list");
            take(adams.opens("/groups?q=" + PLAIN_GROUP).follows(PLAIN_GROUP), "fact-sheet");
            adams.opens("/patients")
                    .followsAddress("/refer")
                    .chooses("in danger now?", "No")
                    .chooses("How urgent", "Soon")
                    .chooses("involved in deciding?", "We decided together")
                    .presses("Continue")
                    .unfolds("Find a group by name")
                    .fills("Name or words", PLAIN_GROUP)
                    .presses("Search")
                    .chooses("Which group?", PLAIN_GROUP)
                    .presses("Continue")
                    .fills("What should the group know? (optional)", "Likes to arrive early and sit near the door.")
                    .presses("Continue")
                    .chooses("How did they agree?", "Verbally, to me")
                    .presses("Continue");
            take(adams.sees("Check before you send"), "refer-check");
        }
    }

    private static void picturesOfAFacilitatorAtWork() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            take(fay.opens("/inbox"), "inbox");
            String roster = "/sessions/" + Records.sessionBeginsNow(PLAIN_GROUP);
            fay.opens(roster);
            for (int person = 0; person < 2; person++) {
                fay.page().locator("[data-tap]").nth(person).click();
            }
            fay.page().locator("[data-tap]").nth(1).click();
            take(fay.seesSaved().opens(roster), "roster");
            take(fay.onAPhone().opens(roster), "roster-phone");
        }
    }

    private static void pictureOfTheFigures() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            take(morgan.opens("/reports/participation"), "participation");
        }
    }

    private static void take(Visitor visitor, String name) {
        Path file = Path.of(System.getProperty("openchair.images", "../docs/images"), name + ".png");
        visitor.page().screenshot(new ScreenshotOptions().setPath(file));
    }
}
