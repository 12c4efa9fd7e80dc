package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A patient is asked, agrees, takes it back and is asked again; the group sees what is agreed, from one moment to the next. */
class ConsentPagesIT {

    private final Person person = Person.fresh();

    @Test
    void is_asked_exactly_taken_back_at_once_and_asked_again() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            refers(adams, "Evening Circle");
            usable(adams.sees("Until when?").sees("Purpose"), watch);
            adams.presses("Continue").sees("Choose how the patient agreed, or stop here");
            usable(adams, watch);
            adams.chooses("How did they agree?", "Verbally, to me")
                    .presses("Continue")
                    .sees("step 5 of 5")
                    .presses("Send referral")
                    .sees("The referral is sent")
                    .sees("In force");
            fay.opens("/inbox").sees(person.preferredName());

            takesBack(adams, watch);
            assertThat(fay.opens("/inbox").source()).satisfies(saysNothingOf(person.preferredName()));
            fay.sees("Name not shared").opens("/?kind=consent-withdrawn").sees("withdrew consent to share");

            adams.opens("/?kind=consent-withdrawn")
                    .sees(person.preferredName() + " " + person.familyName() + " withdrew consent");
            adams.looksFor(person.recordNumber()).follows(person.preferredName());
            adams.follows("Evening Circle").sees("No consent for this group is in force");
            usable(adams, watch);
            adams.sees("withdrew consent").follows("Ask again");
            usable(adams, watch);
            adams.presses("Record consent").sees("Choose how the patient agreed");
            adams.chooses("How did they agree?", "On paper, signed")
                    .presses("Record consent")
                    .sees("Consent is recorded");
            usable(adams, watch);
            fay.opens("/inbox").sees(person.preferredName());
        }
    }

    @Test
    void about_substance_use_is_signed_says_so_and_carries_the_notice() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            refers(adams, "Sunrise Check-In");
            usable(adams.sees("42 CFR part 2"), watch);
            assertThat(adams.source()).satisfies(saysNothingOf("Verbally, to me"));
            adams.chooses("How did they agree?", "On paper, signed")
                    .presses("Continue")
                    .sees("Ask whether you may say that this is about substance use");
            usable(adams, watch);
            adams.ticks("That it is about substance use")
                    .presses("Continue")
                    .sees("step 5 of 5")
                    .presses("Send referral")
                    .sees("The referral is sent")
                    .sees("42 CFR part 2 prohibits");
            assertThat(adams.page().title()).satisfies(saysNothingOf("Sunrise"));
            adams.follows("Patient’s copy").sees("42 CFR part 2 prohibits");
        }
    }

    @Test
    void is_noted_for_all_groups_of_a_host_or_for_the_clinic_alone() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            adams.follows("Consent").follows("Record consent for all groups of a host, or for our clinic");
            usable(adams, watch);
            adams.presses("Record consent")
                    .sees("Choose with whom it may be shared")
                    .sees("Choose how the patient agreed");
            usable(adams, watch);
            String host = adams.page().locator("#recipient option").nth(2).innerText();
            adams.page().locator("#recipient").selectOption(new SelectOption().setLabel(host));
            adams.chooses("How did they agree?", "On paper, signed")
                    .presses("Record consent")
                    .sees("Consent is recorded")
                    .sees(host.replace("All groups of ", ""));
            usable(adams, watch);

            adams.follows("Record consent for all groups of a host, or for our clinic");
            adams.page().locator("#recipient").selectOption("CLINIC");
            adams.ticks("Phone number")
                    .chooses("How did they agree?", "Verbally, to me")
                    .presses("Record consent")
                    .sees("The clinic already knows the person.");
            adams.page().getByLabel("Phone number").uncheck();
            adams.presses("Record consent").sees("Consent is recorded");
        }
    }

    @Test
    void with_the_clinic_alone_is_not_taken_for_one_with_the_group() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            refers(adams, "Evening Circle");
            adams.chooses("How did they agree?", "Verbally, to me")
                    .presses("Continue")
                    .presses("Send referral")
                    .sees("The referral is sent");
            takesBack(adams, watch);
            adams.follows("Record consent for all groups of a host, or for our clinic");
            adams.page().locator("#recipient").selectOption("CLINIC");
            adams.chooses("How did they agree?", "Verbally, to me")
                    .presses("Record consent")
                    .sees("Consent is recorded");
            adams.looksFor(person.recordNumber()).follows(person.preferredName());
            adams.follows("Evening Circle").sees("No consent for this group is in force");
            adams.follows("Patient’s copy").sees("We do not have your permission to share");
            assertThat(adams.source()).satisfies(saysNothingOf("What the group knows about you"));
            usable(adams, watch);
        }
    }

    @Test
    void goes_on_without_asking_only_with_a_reason() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            refers(adams, "Evening Circle");
            adams.chooses("How did they agree?", "Consent not obtained (legal exception)")
                    .presses("Continue")
                    .sees("Choose the legal grounds for sending without asking");
            usable(adams, watch);
            adams.chooses("On what legal grounds?", "A medical emergency in which no one could be asked")
                    .fills("Why these grounds apply", "Example of a reason")
                    .presses("Continue")
                    .sees("step 5 of 5")
                    .presses("Send referral")
                    .sees("The referral is sent")
                    .sees("Example of a reason")
                    .sees("Sent without the person’s consent");
            usable(adams, watch);
        }
    }

    private void takesBack(Visitor adams, PageWatch watch) {
        adams.follows("All consents of " + person.preferredName()).sees("Evening Circle");
        usable(adams, watch);
        adams.follows("Withdraw consent").sees("What happens right away");
        usable(adams, watch);
        adams.presses("Withdraw consent").sees("Choose how the patient told you");
        adams.chooses("How did they tell you?", "Verbally, to me")
                .presses("Withdraw consent")
                .sees("Consent is withdrawn")
                .sees("History");
        usable(adams, watch);
    }

    private void registers(Visitor adams) {
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
                .sees(person.familyName());
    }

    private static void refers(Visitor adams, String group) {
        adams.follows("Refer to a group")
                .chooses("in danger now?", "No")
                .chooses("How urgent", "Soon")
                .chooses("involved in deciding?", "We decided together")
                .presses("Continue")
                .unfolds("Find a group by name")
                .fills("Name or words", group)
                .presses("Search")
                .chooses("Which group?", group)
                .presses("Continue")
                .presses("Continue")
                .sees("step 4 of 5");
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
