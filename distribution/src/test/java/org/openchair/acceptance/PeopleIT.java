package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The program manager keeps training and supervision of those who lead groups. */
class PeopleIT {

    @Test
    void ended_training_and_missing_supervision_leave_the_work_list_once_they_are_noted() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            Records.change("UPDATE openchair.staff_training SET entered_in_error = true WHERE noted_by <> ?", "demo");
            morgan.opens("/").sees("The training of Walt Jensen has expired.");
            morgan.opens("/people");
            usable(morgan, watch, "Those who lead a group");
            morgan.sees("Training to renew", "Walt Jensen");
            morgan.follows("Walt Jensen");
            usable(morgan, watch, "Expired: ");

            morgan.unfolds("Add a training").presses("Add the training");
            usable(morgan, watch, "Enter what the training was");
            morgan.fills("What was it?", "Peer facilitation, again");
            date(morgan.page(), "completedOn", today().plusDays(3));
            morgan.presses("Add the training");
            usable(morgan, watch, "Enter the day on which it was completed.");
            assertThat(morgan.page().locator("#subject").inputValue()).isEqualTo("Peer facilitation, again");
            date(morgan.page(), "completedOn", today());
            date(morgan.page(), "validUntil", today().plusYears(2));
            morgan.presses("Add the training").sees("The training is recorded").sees("Completed, valid until");

            morgan.unfolds("Record a supervision meeting");
            date(morgan.page(), "heldOn", today());
            morgan.fills("How many minutes?", "45")
                    .presses("Record supervision")
                    .sees("The supervision is recorded");
            usable(morgan, watch, "45 minutes");
            morgan.opens("/");
            assertThat(morgan.source()).satisfies(saysNothingOf("The training of Walt Jensen has expired."));

            morgan.opens("/people?q=walt").follows("Walt Jensen");
            morgan.unfolds("Entered in error?")
                    .presses("Mark as entered in error")
                    .sees("The entry is marked as entered in error");
            morgan.sees("Expired: ");
        }
    }

    @Test
    void qualification_and_supervisor_are_chosen_and_shown() {
        try (Visitor ada = Visitor.signedIn("ada")) {
            ada.opens("/people?show=all&q=sullivan").follows("Bea Sullivan");
            Page page = ada.page();
            page.locator("#supervisorId").selectOption(new SelectOption().setLabel("Theo Thompson"));
            ada.presses("Save").sees("The record is changed").sees("Theo Thompson");
        }
    }

    @Test
    void a_facilitator_reads_the_own_record_and_changes_nothing() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups").follows("My training and supervision");
            usable(fay, watch, "Peer facilitation certificate");
            assertThat(fay.page().locator("main form").count()).isZero();
            String theo = Records.text("SELECT id::text FROM openchair.staff WHERE display_name = ?", "Theo Thompson");
            assertThat(fay.visits("/people/" + theo).status()).isEqualTo(404);
            assertThat(fay.visits("/people").status()).isEqualTo(403);
        }
    }

    private static void date(Page page, String field, LocalDate date) {
        page.locator("#" + field).fill(Integer.toString(date.getMonthValue()));
        page.locator("#" + field + "-day").fill(Integer.toString(date.getDayOfMonth()));
        page.locator("#" + field + "-year").fill(Integer.toString(date.getYear()));
    }

    private static void usable(Visitor visitor, PageWatch watch, String words) {
        visitor.sees(words);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
