package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clinician notes that two patients must not meet in a group, and ends it. */
class KeptApartIT {

    private static final String A_GROUP =
            """
            WITH made AS (INSERT INTO openchair.support_group (id, version, status, vetted_on, name, leadership, kind, format,
               confidentiality_guideline, ground_rules, capacity, time_zone, recurrence_rule, first_session_on, starts_at,
               duration_minutes, updated_at)
             SELECT CAST(? AS uuid), 1, 'VETTED', current_date, ?, leadership, kind, format, confidentiality_guideline,
               ground_rules, 9, time_zone, recurrence_rule, first_session_on, starts_at, duration_minutes, now()
               FROM openchair.support_group WHERE name = 'Evening Circle' RETURNING id)
            INSERT INTO openchair.group_facilitator (group_id, staff_id) SELECT made.id, s.id FROM made, openchair.staff s WHERE s.display_name = 'Fay Foster'""";

    private static final String A_PATIENT =
            """
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
            SELECT CAST(? AS uuid), s.clinic_id, ?, ?, ?, '1971-02-03', now() - interval '9 days'
              FROM openchair.staff s WHERE s.display_name = 'Dr. Alice Adams'""";

    private static final String A_SEAT =
            """
            WITH known AS (SELECT p.id, p.clinic_id, s.id AS referrer, CAST(? AS uuid) AS group_id
                             FROM openchair.patient p JOIN openchair.staff s ON s.display_name = 'Dr. Alice Adams'
                            WHERE p.id = CAST(? AS uuid)),
                 referral AS (INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
                              SELECT id, id, clinic_id, referrer, group_id, 'ACCEPTED', now(), now(), now() FROM known)
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
            SELECT id, group_id, id, id, 'ACTIVE', current_date FROM known""";

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

    @Test
    void a_merge_and_its_undoing_lead_to_two_who_are_kept_apart_and_sit_together() {
        Person person = Person.fresh();
        String circle = "Circle of " + Person.fresh().familyName();
        String group = UUID.randomUUID().toString();
        Records.change(A_GROUP, group, circle);
        String kept = registered(person, "");
        String duplicate = registered(person, "-2");
        String feared = registered(Person.fresh(), "");
        Records.change(A_SEAT, group, duplicate);
        Records.change(A_SEAT, group, feared);
        Records.change(
                """
                INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_at, noted_by)
                SELECT gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 'A protective order.', now() - interval '1 day', s.id
                  FROM openchair.patient a, openchair.patient b, openchair.staff s
                 WHERE a.id = CAST(? AS uuid) AND b.id = CAST(? AS uuid) AND s.display_name = 'Dr. Alice Adams'""",
                duplicate,
                feared);
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/patients/" + kept + "/merge/" + duplicate)
                    .ticks("I have checked that both records are for the same person")
                    .presses("Merge the records")
                    .sees("The two records are one, and someone to keep apart has a seat in the same group")
                    .sees("Both have a seat in " + circle);
            usable(adams, watch);
            adams.presses("Let them meet").sees("They are no longer kept apart");
            adams.opens("/patients/" + kept)
                    .follows("Earlier names and numbers")
                    .follows("Undo the merge")
                    .ticks("I have checked that these records are for two different people")
                    .presses("Undo the merge")
                    .sees("The merge is undone, and someone to keep apart has a seat in the same group")
                    .sees("Both have a seat in " + circle);
            usable(adams, watch);
            adams.presses("I talked with them");
            adams.opens("/?kind=kept-apart-check");
            assertThat(adams.source()).satisfies(saysNothingOf(circle));
            watch.isQuiet();
        }
    }

    private static String registered(Person person, String suffix) {
        String id = UUID.randomUUID().toString();
        Records.change(A_PATIENT, id, person.recordNumber() + suffix, person.givenName(), person.familyName());
        return id;
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
