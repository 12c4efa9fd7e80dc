package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A clinician notes that two patients must not meet in a group, and ends it. */
class KeptApartIT {

    @Test
    void notes_a_pair_sees_it_from_the_other_side_and_ends_it() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            String other = recordNumber(adams, 1);
            adams.opens("/patients");
            open(adams, 0);
            adams.followsAddress("/kept-apart").sees("No one to keep apart");
            adams.presses("Keep apart")
                    .sees("Enter the other person’s record number")
                    .sees("Say why they must not meet");
            usable(adams, watch);
            adams.fills("The other person’s record number", other)
                    .fills("Why they must not meet", "A protective order.")
                    .presses("Keep apart")
                    .sees("They are kept apart")
                    .sees("A protective order.");
            usable(adams, watch);
            adams.page().locator("main h2 a").first().click();
            adams.followsAddress("/kept-apart").sees("A protective order.");
            adams.presses("Let them meet").sees("They are no longer kept apart").sees("No one to keep apart");
        }
    }

    @Test
    void notes_somebody_by_name_whom_no_clinic_has_to_know_and_ends_it() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/patients");
            open(adams, 2);
            adams.followsAddress("/kept-apart")
                    .presses("Keep apart by name")
                    .sees("Enter the other person’s given name")
                    .sees("Enter the other person’s birth date");
            usable(adams, watch);
            adams.fills("Given name", "Jordan").fills("Family name", "Nowhere");
            adams.page().locator("#birthDate").fill("3");
            adams.page().locator("#birthDate-day").fill("31");
            adams.page().locator("#birthDate-year").fill("1980");
            adams.fills("Reason to keep this person apart", "A protective order.")
                    .presses("Keep apart by name")
                    .sees("They are kept apart")
                    .sees("Jordan Nowhere")
                    .sees("Born March 31, 1980. A protective order.");
            usable(adams, watch);
            adams.presses("Let them meet").sees("They are no longer kept apart");
        }
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }

    private static String recordNumber(Visitor visitor, int place) {
        visitor.opens("/patients");
        open(visitor, place);
        String lead = visitor.page().locator(".oc-lead").textContent();
        assertThat(lead).contains(" · record ");
        return lead.substring(lead.indexOf("record ") + "record ".length()).strip();
    }

    private static void open(Visitor visitor, int place) {
        visitor.page()
                .locator("main a[href^='/patients/0']:not([href$='/refer'])")
                .nth(place)
                .click();
    }
}
