package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;

/** Nobody is forgotten in a group that has closed. */
@ExtendWith(ArquillianExtension.class)
class ClosedGroupIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
    }

    @ParameterizedTest
    @CsvSource({
        "RETIRED, status = 'RETIRED'",
        "NOT_LISTED, status = 'DRAFT'",
        "SUSPENDED, 'status = ''SUSPENDED'', updated_at = now() - interval ''15 days'''",
        "COHORT_ENDED, 'enrollment = ''CLOSED_COHORT'', cohort_starts_on = current_date - 90, cohort_ends_on = current_date - 15'",
        "COHORT_ENDED, 'enrollment = NULL, cohort_ends_on = current_date - 15'"
    })
    void everybody_who_waits_is_offered_or_sits_in_a_closed_group_is_listed_for_their_clinic(String why, String change)
            throws Exception {
        UUID group = TestClinic.group(2);
        List<UUID> people = List.of(sent(group), seated(group), offered(group), waiting(group), asked(group));
        assertThat(listed(adams)).doesNotContainAnyElementsOf(texts(people));
        TestClinic.sql("UPDATE openchair.support_group SET time_zone = 'Pacific/Auckland', " + change + " WHERE id = '"
                + group + "'");
        assertThat(listed(adams)).containsAll(texts(people));
        assertThat(listed(baker)).doesNotContainAnyElementsOf(texts(people));
        for (UUID person : people) {
            JsonNode referral = adams.get("referrals/" + person).done(200);
            assertThat(referral.at("/groupClosed").asText()).isEqualTo(why);
            assertThat(referral.at("/groupListed").asBoolean()).isEqualTo(why.equals("COHORT_ENDED"));
            assertThat(referral.at("/timeZone").asText())
                    .as("is told in the group's zone, listed or not")
                    .isEqualTo("Pacific/Auckland");
            assertThat(workKinds(person)).contains("group-closed");
            assertThat(workKinds(person)).doesNotContain("group-suspended");
        }
        fay.get("closed-groups/referrals").refused(403, "forbidden");
    }

    @Test
    void a_fresh_suspension_and_a_cohort_that_ended_just_now_are_not_closed() throws Exception {
        UUID group = TestClinic.group(2);
        UUID person = waiting(group);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        assertThat(listed(adams)).doesNotContain(person.toString());
        adams.say(person, "LEAVE_CLOSED_GROUP", null, null).refused(422, "group-not-closed");
        TestClinic.sql("UPDATE openchair.support_group SET status = 'VETTED', enrollment = 'CLOSED_COHORT',"
                + " cohort_starts_on = current_date - 90, cohort_ends_on = current_date - 3 WHERE id = '" + group
                + "'");
        assertThat(listed(adams)).doesNotContain(person.toString());
    }

    @Test
    void goes_on_in_another_group_from_wherever_it_stood_in_one_act() throws Exception {
        UUID group = TestClinic.group(1);
        UUID other = TestClinic.group(3);
        List<UUID> people = List.of(seated(group), sent(group), waiting(group));
        TestClinic.sql("UPDATE openchair.support_group SET status = 'RETIRED' WHERE id = '" + group + "'");
        for (UUID person : people) {
            UUID draft = Ids.next();
            String forward = "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(draft, other);
            baker.post("referrals/" + person + "/continuation", forward).refused(404, "not-found");
            JsonNode begun =
                    adams.post("referrals/" + person + "/continuation", forward).done(200);
            assertThat(begun.at("/state").asText()).isEqualTo("DRAFT");
            assertThat(begun.at("/continues/0/id").asText()).isEqualTo(person.toString());
            adams.post("referrals/" + person + "/continuation", forward).done(200);
            assertThat(adams.get("referrals/" + person).text("/state")).isEqualTo("TRANSFERRED");
        }
        assertThat(people.stream().map(this::letter))
                .satisfiesExactly(
                        seated -> assertThat(seated)
                                .contains("The group has closed, and the patient’s seat in it has ended."),
                        sent -> assertThat(sent).contains("The group closed before it answered."),
                        waiting -> assertThat(waiting)
                                .contains("The group has closed, and the patient’s place on its waitlist has ended."));
        assertThat(listed(adams)).doesNotContainAnyElementsOf(texts(people));
        assertThat(TestClinic.count("SELECT seats_taken FROM openchair.support_group WHERE id = '" + group + "'"))
                .isZero();
    }

    @Test
    void stays_where_it_is_when_the_other_group_takes_nobody() throws Exception {
        UUID group = TestClinic.group(1);
        UUID other = TestClinic.group(3);
        UUID person = seated(group);
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'RETIRED' WHERE id IN ('" + group + "', '" + other + "')");
        adams.post(
                        "referrals/" + person + "/continuation",
                        "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(Ids.next(), other))
                .refused(422, "group-not-referable");
        assertThat(adams.get("referrals/" + person).text("/state")).isEqualTo("ACCEPTED");
    }

    private String letter(UUID referral) {
        return adams.get("referrals/" + referral + "/return-letter").done(200).toString();
    }

    private UUID sent(UUID group) {
        return adams.sendReferral(group);
    }

    private UUID seated(UUID group) {
        UUID referral = sent(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    private UUID offered(UUID group) {
        UUID referral = sent(group);
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        assertThat(adams.get("referrals/" + referral).text("/state")).isEqualTo("OFFERED");
        return referral;
    }

    private UUID waiting(UUID group) {
        UUID referral = sent(group);
        fay.say(referral, "WAITLIST", "other", null).done(200);
        return referral;
    }

    private UUID asked(UUID group) {
        UUID referral = sent(group);
        fay.say(referral, "REQUEST_INFO", "other", "When?").done(200);
        return referral;
    }

    private static List<String> listed(Api caller) {
        return caller.all("closed-groups/referrals").stream()
                .map(item -> item.at("/referralId").asText())
                .toList();
    }

    private List<String> workKinds(UUID referral) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(referral.toString()))
                .map(item -> item.at("/kind").asText())
                .toList();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
