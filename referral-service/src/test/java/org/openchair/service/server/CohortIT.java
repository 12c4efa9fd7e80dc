package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cohort takes no one once it has started, also where only its dates say that it is one. */
@ExtendWith(ArquillianExtension.class)
class CohortIT {

    private static final String STARTED =
            "This cohort has started and is no longer taking new members. Choose another group.";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 2",
                "enrollment = NULL, cohort_starts_on = current_date - 2",
                "enrollment = NULL, cohort_ends_on = current_date - 2"
            })
    void takes_no_referral_and_no_seat_once_it_has_started(String change) throws SQLException {
        UUID group = TestClinic.group(3);
        UUID sent = adams.sendReferral(group);
        UUID draft = adams.draftReferral(adams.registerPatient(), group);
        change(group, change);
        assertThat(adams.move(draft, "SEND", 1)
                        .refused(422, "group-not-referable")
                        .at("/detail")
                        .asText())
                .isEqualTo(STARTED);
        fay.say(sent, "ACCEPT", null, null).refused(422, "cohort-started");
        fay.say(sent, "WAITLIST", "group-full", null).done(200);
        assertThat(TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + sent + "'"))
                .as("no seat is offered by itself")
                .isEqualTo("WAITLISTED");
        fay.say(sent, "OFFER", null, null).refused(422, "cohort-started");
    }

    @Test
    void the_clinic_is_asked_about_those_who_wait_when_it_starts_without_them() throws SQLException {
        UUID group = TestClinic.group(1);
        fay.say(adams.sendReferral(group), "ACCEPT", null, null).done(200);
        UUID full = adams.sendReferral(group);
        fay.say(full, "WAITLIST", "group-full", null).done(200);
        UUID early = adams.sendReferral(group);
        fay.say(early, "WAITLIST", "cohort-later", null).done(200);
        UUID late = adams.sendReferral(group);
        assertThat(work(full, early, late)).isEmpty();
        change(
                group,
                "enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date, cohort_ends_on = current_date + 90");
        TestClinic.sql("ALTER TABLE openchair.referral_event DISABLE TRIGGER referral_event_is_history;"
                + " UPDATE openchair.referral_event SET at = at - interval '3 days' WHERE referral_id = '" + early
                + "'; ALTER TABLE openchair.referral_event ENABLE TRIGGER referral_event_is_history");
        fay.say(late, "WAITLIST", "cohort-later", null).done(200);
        assertThat(work(full, early, late)).containsExactlyInAnyOrder(full.toString(), early.toString());
        assertThat(adams.get("referrals/" + late).text("/inTheWay")).isEqualTo("NEXT_COHORT");
        assertThat(adams.get("referrals/" + late).text("/nextStep")).contains("waiting for the next cohort");
        assertThat(adams.get("referrals/" + early).text("/nextStep")).contains("Keep their place", "another group");
        adams.say(late, "WAIT_FOR_NEXT_COHORT", null, null).refused(422, "cohort-not-missed");
        assertThat(groupsToLookAt(group)).hasSize(1);
        adams.say(full, "WITHDRAW", "other", null).done(200);
        assertThat(work(full, early, late)).containsExactly(early.toString());
        adams.say(early, "WAIT_FOR_NEXT_COHORT", null, null).done(200);
        assertThat(work(full, early, late)).isEmpty();
        assertThat(groupsToLookAt(group)).isEmpty();
        assertThat(adams.get("referrals/" + early).text("/inTheWay")).isEqualTo("NEXT_COHORT");
        change(group, "capacity = 5");
        fay.say(early, "OFFER", null, null).refused(422, "cohort-started");
    }

    @Test
    void who_leads_it_says_once_for_each_who_waits_for_the_next_one() throws SQLException {
        UUID group = TestClinic.group(1);
        fay.say(adams.sendReferral(group), "ACCEPT", null, null).done(200);
        UUID first = adams.sendReferral(group);
        UUID second = adams.sendReferral(group);
        for (UUID waiting : List.of(first, second)) {
            fay.say(waiting, "WAITLIST", "group-full", null).done(200);
        }
        change(
                group,
                "enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 1, cohort_ends_on = current_date + 90");
        assertThat(groupsToLookAt(group)).as("one row for both").hasSize(1);
        String since = adams.get("referrals/" + first).text("/stateSince");
        fay.say(first, "WAIT_FOR_NEXT_COHORT", null, null).done(200);
        assertThat(adams.get("referrals/" + first).text("/stateSince"))
                .as("the place is kept")
                .isEqualTo(since);
        assertThat(groupsToLookAt(group)).hasSize(1);
        fay.say(second, "WAIT_FOR_NEXT_COHORT", null, null).done(200);
        assertThat(groupsToLookAt(group)).isEmpty();
        change(group, "cohort_starts_on = current_date + 3, cohort_ends_on = current_date + 99, capacity = 5");
        fay.say(first, "OFFER", null, null).done(200);
    }

    private List<String> groupsToLookAt(UUID group) {
        return fay.all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("cohort-started"))
                .map(item -> item.at("/targetId").asText())
                .filter(group.toString()::equals)
                .toList();
    }

    private List<String> work(UUID... referrals) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("cohort-started"))
                .map(item -> item.at("/targetId").asText())
                .filter(id -> Stream.of(referrals).map(UUID::toString).anyMatch(id::equals))
                .toList();
    }

    @Test
    void takes_people_before_it_starts_and_a_group_that_is_open_always() throws SQLException {
        for (String change : new String[] {
            "enrollment = NULL, cohort_starts_on = current_date + 3", "enrollment = 'OPEN', cohort_starts_on = NULL"
        }) {
            UUID group = TestClinic.group(3);
            change(group, change);
            UUID sent = adams.sendReferral(group);
            fay.say(sent, "ACCEPT", null, null).done(200);
        }
    }

    @Test
    void starts_by_the_day_of_its_own_zone() throws SQLException {
        UUID group = TestClinic.group(3);
        change(
                group,
                "time_zone = 'Pacific/Kiritimati', cohort_starts_on = (now() AT TIME ZONE 'Pacific/Kiritimati')::date + 1");
        adams.sendReferral(group);
        change(
                group,
                "time_zone = 'Pacific/Kiritimati', cohort_starts_on = (now() AT TIME ZONE 'Pacific/Kiritimati')::date");
        UUID draft = adams.draftReferral(adams.registerPatient(), group);
        adams.move(draft, "SEND", 1).refused(422, "group-not-referable");
        change(
                group,
                "time_zone = 'Pacific/Pago_Pago', cohort_starts_on = (now() AT TIME ZONE 'Pacific/Pago_Pago')::date + 1");
        adams.move(draft, "SEND", 1).done(200);
    }

    private static void change(UUID group, String what) throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET " + what + " WHERE id = '" + group + "'");
    }
}
