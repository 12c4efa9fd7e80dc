package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a referral can go through before somebody has found their group, in a browser. */
class HarderPathIT {

    private static final String GROUP = "Evening Circle";

    private final Person person = Person.fresh();

    @Test
    void asks_answers_welcomes_tries_and_changes_the_group() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            asks(fay);
            answers(adams);

            PageWatch watch = new PageWatch(fay.page());
            opensTheReferral(fay);
            fay.sees("They can come by bus.");
            usable(fay, watch);
            fay.presses("Accept " + person.preferredName()).sees("reserved a seat");

            for (int n = 0; n < 3; n++) {
                attends(fay);
            }
            fay.opens("/my-groups").follows(GROUP).sees("Does the group fit?", person.preferredName());
            fay.follows(person.preferredName())
                    .sees("Does the group fit " + person.preferredName() + "?")
                    .follows("It does not fit");
            usable(fay, watch);
            fay.presses("Move to another group").sees("Moved to another group");
            watch.isQuiet();

            adams.looksFor(person.familyName())
                    .follows(person.preferredName())
                    .sees("Moved to another group")
                    .sees("Draft")
                    .follows(GROUP)
                    .sees("3 sessions attended")
                    .sees("Continued in")
                    .sees("Another group fits the person better");
            adams.follows("Group not chosen yet").sees("step 1 of 5");
        }
    }

    @Test
    void looks_for_another_group_when_one_declined_and_forwards() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            opensTheReferral(fay);
            fay.unfolds("Decline")
                    .presses("Decline " + person.preferredName())
                    .sees("Choose a reason")
                    .chooses("Why?", "The group does not fit this person's need")
                    .presses("Decline " + person.preferredName())
                    .sees("Reopen the referral");

            PageWatch watch = new PageWatch(adams.page());
            adams.looksFor(person.familyName())
                    .follows(person.preferredName())
                    .follows(GROUP)
                    .follows("Choose another group")
                    .sees("Another group for " + person.preferredName());
            usable(adams, watch);
            assertThat(adams.source())
                    .satisfies(saysNothingOf("Refer here<span class=\"govuk-visually-hidden\">: " + GROUP + "<"));
            adams.presses("Refer here").sees("A new referral is started").sees("A word only for the clinic.");
            adams.chooses("in danger now?", "No").presses("Continue").sees("step 2 of 5");
            adams.presses("Continue").sees("step 3 of 5").presses("Continue").sees("How did they agree?");
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.presses("Send referral")
                    .sees("The referral is sent")
                    .sees("Continued from")
                    .sees("Declined");
            watch.isQuiet();
        }
    }

    @Test
    void shows_both_sides_when_the_clinic_cancels_while_the_group_answers() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            opensTheReferral(fay);
            adams.unfolds("Ask to cancel")
                    .chooses("Why?", "The person changed their mind")
                    .presses("Ask to cancel")
                    .sees("Until then you can withdraw your request");
            fay.presses("Accept " + person.preferredName())
                    .sees("Someone else changed this first")
                    .sees("Ask to cancel")
                    .sees("Accept");
            fay.follows("Open the current version")
                    .unfolds("Confirm the cancellation")
                    .presses("Confirm the cancellation")
                    .sees("Canceled");
        }
    }

    private void asks(Visitor fay) {
        opensTheReferral(fay);
        fay.unfolds("Ask the clinician")
                .chooses("What is it about?", "Whether the time suits the person")
                .presses("Ask the clinician")
                .sees("Write a message")
                .fills("What do you want to know?", "Can they come in the evening?")
                .presses("Ask the clinician")
                .sees("The clinician was asked");
    }

    private void answers(Visitor adams) {
        adams.opens("/")
                .looksFor(person.familyName())
                .follows(person.preferredName())
                .follows(GROUP)
                .sees("Can they come in the evening?")
                .unfolds("Answer the group")
                .fills("Your answer", "They can come by bus.")
                .presses("Send answer")
                .sees("The group has your answer");
    }

    private void attends(Visitor fay) {
        UUID session = Records.sessionBeginsNow(GROUP);
        fay.opens("/sessions/" + session).taps("Here", person.preferredName()).seesSaved();
    }

    private void opensTheReferral(Visitor fay) {
        fay.opens("/inbox").follows("Answer " + person.preferredName());
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }

    private void registersAndRefers(Visitor adams) {
        adams.opens("/patients")
                .follows("Register a patient")
                .fills("Record number", person.recordNumber())
                .fills("Given name", person.givenName())
                .fills("Family name", person.familyName())
                .fills("Preferred name (optional)", person.preferredName())
                .fills("Month", person.month())
                .fills("Day", person.day())
                .fills("Year", person.year())
                .presses("Register")
                .follows("Refer to a group")
                .chooses("in danger now?", "No")
                .chooses("How urgent", "Soon")
                .chooses("involved in deciding?", "We decided together")
                .fills("What should the group help with? (optional)", "A word only for the clinic.")
                .presses("Continue")
                .unfolds("Find a group by name")
                .fills("Name or words", GROUP)
                .presses("Search")
                .chooses("Which group?", GROUP)
                .presses("Continue")
                .presses("Continue")
                .chooses("How did they agree?", "Verbally, to me")
                .presses("Continue")
                .presses("Send referral")
                .sees("The referral is sent");
    }
}
