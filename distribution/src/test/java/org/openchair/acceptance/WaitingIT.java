package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a seat is waited for, offered and taken, and how nobody stays in a group that has closed, in a browser. */
class WaitingIT {

    private final Person person = Person.fresh();
    private final String group =
            "Waiting Circle " + UUID.randomUUID().toString().substring(0, 8);

    /** A group with one seat that Fay leads, like the Evening Circle. */
    @BeforeEach
    void a_small_group_is_listed() {
        Records.change(
                """
                WITH made AS (
                  INSERT INTO openchair.support_group (id, version, status, vetted_on, name, leadership, kind, format,
                    confidentiality_guideline, ground_rules, capacity, time_zone, recurrence_rule, first_session_on, starts_at,
                    duration_minutes, updated_at)
                  SELECT gen_random_uuid(), 1, 'VETTED', current_date, ?, leadership, kind, format, confidentiality_guideline,
                    ground_rules, 1, time_zone, recurrence_rule, first_session_on, starts_at, duration_minutes, now()
                    FROM openchair.support_group WHERE name = 'Evening Circle'
                  RETURNING id)
                INSERT INTO openchair.group_facilitator (group_id, staff_id)
                SELECT made.id, s.id FROM made, openchair.staff s WHERE s.display_name = 'Fay Foster'""",
                group);
    }

    @Test
    void waits_in_order_is_offered_a_seat_and_takes_it() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            putsOnTheWaitlist(fay);
            PageWatch watch = new PageWatch(fay.page());
            fay.follows("See the whole list")
                    .sees("1 open of 1")
                    .sees("Passed over until someone says they are ready")
                    .sees("those who have waited longest");
            usable(fay, watch);
            opensTheReferral(adams);
            adams.sees("Fewer than 5 on the list. Not offered a seat until someone says they are ready");

            fay.presses("Ready for a seat").sees("Offered until").sees("0 open of 1: 0 taken, 1 offered");
            usable(fay, watch);
            fay.presses("Undo the offer")
                    .sees("1 open of 1")
                    .presses("Offer a seat")
                    .sees("Offered until");
            fay.opens("/inbox").sees("Seats offered").sees(person.preferredName());
            watch.isQuiet();

            opensTheReferral(adams);
            PageWatch other = new PageWatch(adams.page());
            adams.sees("The seat is kept until then").sees("Ready for a seat");
            usable(adams, other);
            adams.unfolds("Take the offered seat").presses("Take the seat").sees("The seat is taken");
            other.isQuiet();
        }
    }

    @Test
    void waits_for_the_next_cohort_once_one_has_started_without_the_person() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            putsOnTheWaitlist(fay);
            Records.change(
                    "UPDATE openchair.support_group SET enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 3,"
                            + " cohort_ends_on = current_date + 90 WHERE name = ?",
                    group);
            PageWatch watch = new PageWatch(adams.page());
            opensTheReferral(adams);
            adams.sees("The cohort has started without the patient. Keep their place for the next cohort");
            usable(adams, watch);
            fay.opens("/?kind=cohort-started").sees(group + " has started, and people were waiting for a seat in it.");
            String id = Records.text("SELECT id::text FROM openchair.support_group WHERE name = ?", group);
            PageWatch other = new PageWatch(fay.page());
            fay.opens("/my-groups/" + id + "/waitlist").sees("The cohort has started, so no seat is offered.");
            usable(fay, other);
            fay.presses("Wait for the next cohort").sees("The person keeps their place");
            fay.sees("Waiting for the next one.");
            fay.opens("/?kind=cohort-started");
            assertThat(fay.source()).satisfies(saysNothingOf(group));
            opensTheReferral(adams);
            adams.sees("The person is waiting for the next cohort.").sees("Waiting for the next cohort");
            watch.isQuiet();
            other.isQuiet();
        }
    }

    @Test
    void says_how_seats_are_given_and_corrects_what_cannot_be() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups").follows(group).follows("Waitlist").sees("No one is waiting");
            fay.chooses("How are open seats offered?", "Not for now")
                    .fills("Working days to answer an offer (optional)", "99")
                    .presses("Save")
                    .sees("Enter a number of working days from 1 to 30");
            usable(fay, watch);
            fay.fills("Working days to answer an offer (optional)", "3")
                    .presses("Save")
                    .sees("Offers are paused")
                    .sees("for 3 working days");
            usable(fay, watch);
        }
    }

    @Test
    void nobody_is_left_in_a_group_that_has_closed() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registersAndRefers(adams);
            Records.change("UPDATE openchair.support_group SET status = 'RETIRED' WHERE name = ?", group);
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/referrals")
                    .follows("People in groups that have closed or are suspended")
                    .sees(group);
            usable(adams, watch);
            adams.follows("Choose another group " + person.preferredName())
                    .sees("Another group for " + person.preferredName())
                    .sees("has closed");
            usable(adams, watch);
            adams.presses("Refer here").sees("A new referral is started");
            adams.opens("/closed-groups");
            assertThat(adams.source()).satisfies(saysNothingOf(group));
            watch.isQuiet();
        }
    }

    @Test
    void who_led_a_closed_group_sees_that_it_has_no_more_meetings_and_changes_none() {
        Records.change("UPDATE openchair.support_group SET status = 'RETIRED' WHERE name = ?", group);
        String id = Records.text("SELECT id::text FROM openchair.support_group WHERE name = ?", group);
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups/" + id).sees("This group has closed").sees("It has no more meetings");
            usable(fay, watch);
            assertThat(fay.source()).satisfies(saysNothingOf("Add an extra meeting", "Save holidays"));
            fay.opens("/groups/" + id + "/meetings/add").sees("This group has closed");
            fay.opens("/my-groups/" + id + "/waitlist").sees("The group is not taking anyone now");
            assertThat(fay.source()).satisfies(saysNothingOf("How are open seats offered?"));
            watch.isQuiet();
        }
    }

    @Test
    void the_patient_s_copy_promises_no_seat_in_a_cohort_that_has_begun() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registersAndRefers(adams);
            opensTheReferral(adams);
            adams.follows("Patient’s copy").sees("The group reads your referral");
            Records.change(
                    "UPDATE openchair.support_group SET enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 2,"
                            + " cohort_ends_on = current_date + 90 WHERE name = ?",
                    group);
            PageWatch watch = new PageWatch(adams.page());
            opensTheReferral(adams);
            adams.sees("The cohort has started and takes no one new");
            usable(adams, watch);
            adams.follows("Patient’s copy in Spanish").sees("llámenos antes");
            usable(adams, watch);
            adams.follows("English").sees("Please call us before");
            assertThat(adams.source()).satisfies(saysNothingOf("reads your referral", "seat is offered", "cohort"));
            watch.isQuiet();
        }
    }

    @Test
    void a_member_of_a_suspended_group_has_a_copy_that_says_to_call_first() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);
            fay.opens("/inbox").follows("Answer " + person.preferredName()).presses("Accept");
            Records.change("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE name = ?", group);
            PageWatch watch = new PageWatch(adams.page());
            opensTheReferral(adams);
            adams.follows("Patient’s copy").sees("may not be meeting as usual").sees("You have a seat in the group");
            assertThat(adams.source()).satisfies(saysNothingOf("Next meetings"));
            usable(adams, watch);
            adams.follows("Español").sees("reuniendo como de costumbre");
            watch.isQuiet();
        }
    }

    private void opensTheReferral(Visitor adams) {
        adams.looksFor(person.familyName()).follows(person.preferredName()).follows(group);
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }

    private void putsOnTheWaitlist(Visitor fay) {
        fay.opens("/inbox")
                .follows("Answer " + person.preferredName())
                .unfolds("Put on the waitlist")
                .chooses("Why?", "The person wants to start later")
                .presses("Put on the waitlist")
                .sees("Place 1.");
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
                .fills("Name or words", group)
                .presses("Search")
                .chooses("Which group?", group)
                .presses("Continue")
                .presses("Continue")
                .chooses("How did they agree?", "Verbally, to me")
                .presses("Continue")
                .presses("Send referral")
                .sees("The referral is sent");
    }
}
