package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.WorkingDays;

/** Who waits for a seat, in which order, and how a free one is offered. */
@ExtendWith(ArquillianExtension.class)
class WaitlistIT {

    private static final Duration TWO_RUNS = Duration.ofSeconds(130);

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;
    private Api theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
    }

    @Test
    void the_most_urgent_is_first_and_then_whoever_has_waited_longest() throws Exception {
        UUID group = fullGroup();
        UUID soon = waiting(group, "group-full");
        UUID later = waiting(group, "group-full");
        UUID urgent = waiting(group, "group-full");
        TestClinic.sql("UPDATE openchair.referral SET urgency = 'URGENT' WHERE id = '" + urgent + "'");
        assertThat(list(group).findValuesAsText("referralId"))
                .containsExactly(urgent.toString(), soon.toString(), later.toString());
        assertThat(list(group).findValuesAsText("place")).containsExactly("1", "2", "3");
        JsonNode ofClinic = adams.get("referrals/" + later).body().at("/waiting");
        assertThat(ofClinic.at("/onTheList").asText()).isEqualTo("FEWER_THAN_FIVE");
        assertThat(ofClinic.has("place"))
                .as("it would tell the clinic how many others wait")
                .isFalse();
        assertThat(fay.get("inbox/" + later).body().at("/waiting/place").asInt())
                .isEqualTo(3);
        assertThat(list(group).toString()).satisfies(saysNothingOf("Lee", "1990-02-03", "birthDate", "recordNumber"));
    }

    @Test
    void a_freed_seat_is_offered_to_the_first_at_once_and_kept_for_them() throws Exception {
        UUID group = TestClinic.group(1);
        UUID seated = accepted(group);
        UUID first = waiting(group, "group-full");
        UUID second = waiting(group, "group-full");
        fay.say(seated, "GIVE_UP", "could-not-reach", null).done(200);
        assertThat(state(first)).isEqualTo("OFFERED");
        assertThat(state(second)).isEqualTo("WAITLISTED");
        JsonNode offered = adams.get("referrals/" + first).done(200);
        assertThat(offered.at("/waiting/offeredUntil").asText()).isEqualTo(lastDay(5));
        assertThat(offered.at("/history").findValuesAsText("until")).contains(lastDay(5));
        assertThat(workKinds(first)).containsExactly("seat-offered");

        fay.say(adams.sendReferral(group), "ACCEPT", null, null).refused(409, "group-full");
        fay.say(second, "OFFER", null, null).refused(409, "group-full");
        adams.say(first, "ACCEPT_OFFER", null, null).done(200);
        assertThat(seats(group)).isEqualTo("1 taken, 0 offered");
    }

    @Test
    void a_seat_that_is_given_back_goes_to_the_next() throws Exception {
        UUID group = TestClinic.group(1);
        UUID seated = accepted(group);
        List<UUID> line =
                List.of(waiting(group, "group-full"), waiting(group, "group-full"), waiting(group, "cohort-later"));
        adams.say(seated, "MARK_ENTERED_IN_ERROR", "wrong-patient", null).done(200);
        adams.say(line.get(0), "RETURN_TO_WAITLIST", "person-wants-later", null).done(200);
        assertThat(state(line.get(1))).isEqualTo("OFFERED");
        adams.say(line.get(1), "REQUEST_CANCEL", "found-other-help", null).done(200);
        assertThat(state(line.get(2))).isEqualTo("OFFERED");
        assertThat(adams.say(line.get(1), "TAKE_BACK_CANCEL", null, null).text("/state"))
                .as("asking to cancel gave the offer up")
                .isEqualTo("WAITLISTED");
        adams.say(line.get(2), "WITHDRAW", "schedule", null).done(200);
        assertThat(state(line.get(1))).isEqualTo("OFFERED");
        assertThat(adams.say(line.get(0), "SAY_READY", null, null).text("/state"))
                .isEqualTo("WAITLISTED");
        adams.say(line.get(0), "SAY_READY", null, null).refused(422, "ready-already");
        fay.say(line.get(1), "RETURN_TO_WAITLIST", "offered-by-mistake", null).done(200);
        assertThat(state(line.get(0))).as("the oldest place counts again").isEqualTo("OFFERED");
    }

    @Test
    void whoever_waits_for_something_else_is_passed_over_and_offered_a_seat_by_hand() throws Exception {
        UUID group = TestClinic.group(2);
        UUID later = waiting(group, "person-wants-later");
        assertThat(state(later)).isEqualTo("WAITLISTED");
        assertThat(list(group).at("/items/0/waitsFor").asText()).isEqualTo("The person wants to start later");
        UUID ready = waiting(group, "group-full");
        assertThat(state(ready)).as("a seat is free").isEqualTo("OFFERED");
        fay.say(later, "OFFER", null, null).done(200);
        assertThat(seats(group)).isEqualTo("0 taken, 2 offered");
    }

    @Test
    void nobody_is_offered_a_seat_beside_somebody_they_must_not_meet() throws Exception {
        UUID group = TestClinic.group(2);
        UUID one = adams.registerPatient();
        UUID other = adams.registerPatient();
        adams.post(
                        "patients/" + one + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"Family.\"}".formatted(Ids.next(), other))
                .done(200);
        UUID seated = sent(one, group);
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID apart = sent(other, group);
        fay.say(apart, "WAITLIST", "group-full", null).done(200);
        UUID next = waiting(group, "group-full");
        assertThat(state(apart)).isEqualTo("WAITLISTED");
        assertThat(state(next)).isEqualTo("OFFERED");
        fay.say(next, "WITHDRAW", "other", null).done(200);
        fay.say(apart, "OFFER", null, null).refused(409, "seat-not-possible");
        fay.say(seated, "GIVE_UP", "other", null).done(200);
        assertThat(state(apart)).as("once the other one has left").isEqualTo("OFFERED");
    }

    @Test
    void who_cannot_be_seated_is_passed_over_whatever_the_reason_and_keeps_the_place() throws Exception {
        UUID group = fullGroup();
        UUID adult = waiting(group, "group-full");
        UUID withdrawn = waiting(group, "group-full");
        UUID next = waiting(group, "group-full");
        JsonNode before = adams.get("referrals/" + adult).done(200).at("/waiting");
        TestClinic.sql("UPDATE openchair.support_group SET min_age = 60, capacity = 2 WHERE id = '" + group + "'");
        TestClinic.sql(
                "UPDATE openchair.patient SET birth_date = '1950-01-01' WHERE id IN (SELECT patient_id FROM openchair.referral"
                        + " WHERE id IN ('" + withdrawn + "', '" + next + "'))");
        withdrawConsent(withdrawn);
        UUID seated = UUID.fromString(
                TestClinic.text("SELECT referral_id::text FROM openchair.enrollment WHERE group_id = '" + group + "'"));
        fay.say(seated, "GIVE_UP", "other", null).done(200);
        assertThat(List.of(state(adult), state(withdrawn), state(next)))
                .containsExactly("WAITLISTED", "WAITLISTED", "OFFERED");
        fay.say(adult, "OFFER", null, null).refused(409, "seat-not-possible");
        fay.say(withdrawn, "OFFER", null, null).refused(409, "seat-not-possible");
        assertThat(fay.get("inbox/" + adult).body().at("/waiting/place").asInt())
                .isEqualTo(1);
        assertThat(adams.get("referrals/" + adult).done(200).at("/waiting"))
                .as("the clinic is told the same as before")
                .isEqualTo(before);
    }

    private static void withdrawConsent(UUID referral) throws SQLException {
        TestClinic.sql(
                "INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by)"
                        + " SELECT gen_random_uuid(), c.id, 'VERBAL', now(), md5('ADAMS')::uuid FROM openchair.consent c"
                        + " JOIN openchair.referral r ON r.patient_id = c.patient_id WHERE r.id = '" + referral + "'");
    }

    @Test
    void a_facilitator_offers_by_hand_where_the_group_says_so_and_nobody_does_while_the_list_rests() throws Exception {
        UUID group = TestClinic.group(1);
        say(group, 0, "BY_HAND", null).done(200);
        UUID first = waiting(group, "group-full");
        UUID second = waiting(group, "group-full");
        assertThat(state(first)).isEqualTo("WAITLISTED");
        assertThat(fay.all("work-list"))
                .anyMatch(item -> item.at("/targetId").asText().equals(group.toString())
                        && item.at("/kind").asText().equals("seat-free"));
        fay.say(second, "OFFER", null, null).done(200);
        fay.say(second, "RETURN_TO_WAITLIST", "offered-by-mistake", null).done(200);
        say(group, 1, "PAUSED", null).done(200);
        fay.say(first, "OFFER", null, null).refused(409, "list-paused");
        say(group, 1, "AUTOMATIC", null).refused(409, "stale-version");
        say(group, 2, "AUTOMATIC", 2).done(200);
        assertThat(state(first)).as("at once").isEqualTo("OFFERED");
        assertThat(adams.get("referrals/" + first).text("/waiting/offeredUntil"))
                .isEqualTo(lastDay(2));
        say(group, 3, "AUTOMATIC", 31).refused(422, "invalid-fields");
        assertThat(say(group, 2, "AUTOMATIC", 2).done(200).at("/version").asInt())
                .as("the same again changes nothing")
                .isEqualTo(3);
    }

    @Test
    void an_offer_that_has_ended_counts_for_nothing_even_before_it_is_taken_back() throws Exception {
        UUID group = TestClinic.group(1);
        UUID first = waiting(group, "group-full");
        assertThat(state(first)).isEqualTo("OFFERED");
        say(group, 0, "BY_HAND", null).done(200);
        ended(first);
        adams.say(first, "ACCEPT_OFFER", null, null).refused(409, "offer-ended");
        JsonNode seen = adams.get("referrals/" + first).done(200);
        assertThat(fay.get("inbox/" + first).body().at("/waiting/place").asInt())
                .isEqualTo(1);
        assertThat(seen.at("/waiting/offerOver").asBoolean()).isTrue();
        assertThat(seen.at("/possibleMoves").toString()).satisfies(saysNothingOf("ACCEPT_OFFER"));
        UUID other = adams.sendReferral(group);
        fay.say(other, "ACCEPT", null, null).done(200);
        assertThat(state(first)).isEqualTo("WAITLISTED");
        assertThat(seats(group)).isEqualTo("1 taken, 0 offered");
        assertThat(workKinds(first)).containsExactly("offer-ended");
    }

    @Test
    void the_platform_takes_back_what_nobody_answered_and_offers_a_seat_that_became_free_by_itself() throws Exception {
        UUID group = TestClinic.group(1);
        UUID first = waiting(group, "group-full");
        UUID second = waiting(group, "group-full");
        UUID full = fullGroup();
        UUID third = waiting(full, "group-full");
        ended(first);
        TestClinic.sql("UPDATE openchair.support_group SET capacity = 2 WHERE id = '" + full + "'");
        await(() -> state(second) + state(third), "OFFEREDOFFERED");
        assertThat(List.of(state(first), state(second), state(third)))
                .containsExactly("WAITLISTED", "OFFERED", "OFFERED");
        JsonNode last = adams.get("referrals/" + first).body().at("/history").get(4);
        assertThat(last.at("/reason").asText()).isEqualTo("No one answered in time");
        assertThat(last.at("/role").asText()).isEqualTo("system");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE actor_subject = 'openchair'"
                        + " AND action = 'referral.return_to_waitlist' AND resource = 'referral/" + first + "'"))
                .isEqualTo(1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_break"))
                .isZero();
    }

    @Test
    void a_seat_that_was_offered_to_someone_whose_consent_is_over_goes_to_the_next_and_comes_back_to_them()
            throws Exception {
        UUID group = TestClinic.group(2);
        UUID withdrawn = waiting(group, "group-full");
        UUID expired = waiting(group, "group-full");
        UUID second = waiting(group, "group-full");
        UUID third = waiting(group, "group-full");
        assertThat(List.of(state(withdrawn), state(expired))).containsExactly("OFFERED", "OFFERED");
        String patient = adams.get("referrals/" + withdrawn).text("/patientId");
        String consent = adams.get("patients/" + patient + "/consents")
                .done(200)
                .at("/items/0/id")
                .asText();
        adams.post(
                        "patients/" + patient + "/consents/" + consent + "/withdrawal",
                        "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}")
                .done(200);
        assertThat(adams.get("referrals/" + withdrawn)
                        .body()
                        .at("/possibleMoves")
                        .toString())
                .as("at once, before the platform has written it down")
                .satisfies(saysNothingOf("ACCEPT_OFFER"));
        expire(expired);
        await(() -> state(second) + state(third), "OFFEREDOFFERED");
        assertThat(List.of(state(withdrawn), state(expired))).containsExactly("WAITLISTED", "WAITLISTED");
        JsonNode history = adams.get("referrals/" + withdrawn).body().at("/history");
        assertThat(history.findValuesAsText("reason")).contains("No consent to share with the group is in force");
        assertThat(TestClinic.text(
                        "SELECT string_agg(kind, ', ' ORDER BY made_at) FROM openchair.notice WHERE target_id = '"
                                + withdrawn + "' AND recipient_id = md5('ADAMS')::uuid"))
                .as("the clinic is told first that consent was withdrawn")
                .endsWith("CONSENT_WITHDRAWN, REFERRAL_WAITLISTED");
        assertThat(adams.all("work-list").stream()
                        .filter(item -> item.at("/targetId").asText().equals(withdrawn.toString()))
                        .filter(item -> item.at("/kind").asText().equals("consent-withdrawn")))
                .extracting(item -> item.at("/sentence").asText())
                .singleElement()
                .asString()
                .as("no seat is promised")
                .endsWith("Their place on the waitlist is kept, without an offer of a seat.");

        adams.say(second, "WITHDRAW", "schedule", null).done(200);
        assertThat(List.of(state(withdrawn), state(expired))).containsExactly("WAITLISTED", "WAITLISTED");
        agreesAgain(patient, group);
        await(() -> state(withdrawn), "OFFERED");
    }

    private void agreesAgain(String patient, UUID group) {
        adams.post(
                        "patients/" + patient + "/consents",
                        """
                        {"id":"%s","shares":["NAME"],"recipient":"GROUP","groupId":"%s","purpose":"TREATMENT","how":"VERBAL","until":"%s"}"""
                                .formatted(
                                        Ids.next(),
                                        group,
                                        LocalDate.now(ZoneOffset.UTC).plusDays(90)))
                .done(200);
    }

    /** The consent of that referral was until yesterday. */
    private static void expire(UUID referral) throws SQLException {
        TestClinic.sql("ALTER TABLE openchair.consent DISABLE TRIGGER USER;"
                + " UPDATE openchair.consent c SET until = current_date - 2, given_at = now() - interval '9 days',"
                + " recorded_at = now() - interval '9 days' FROM openchair.referral r WHERE r.id = '" + referral
                + "' AND c.patient_id = r.patient_id; ALTER TABLE openchair.consent ENABLE TRIGGER USER");
    }

    private static void await(Supplier<String> found, String wanted) throws InterruptedException {
        Instant end = Instant.now().plus(TWO_RUNS);
        while (Instant.now().isBefore(end) && !found.get().equals(wanted)) {
            Thread.sleep(500);
        }
        assertThat(found.get()).isEqualTo(wanted);
    }

    @Test
    void a_suspended_group_offers_nothing() throws Exception {
        UUID group = fullGroup();
        UUID first = waiting(group, "group-full");
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'SUSPENDED', capacity = 2 WHERE id = '" + group + "'");
        UUID seated = UUID.fromString(
                TestClinic.text("SELECT referral_id::text FROM openchair.enrollment WHERE group_id = '" + group + "'"));
        fay.say(seated, "GIVE_UP", "other", null).done(200);
        assertThat(state(first)).isEqualTo("WAITLISTED");
        fay.say(first, "OFFER", null, null).refused(422, "group-not-referable");
    }

    @Test
    void the_list_and_its_settings_are_for_whoever_leads_the_group() throws Exception {
        UUID group = fullGroup();
        String path = "my-groups/" + group + "/waitlist";
        theo.get(path).refused(404, "not-found");
        theo.get(path + "/settings").refused(404, "not-found");
        theo.put(path + "/settings", "{\"version\":0,\"offering\":\"PAUSED\"}").refused(404, "not-found");
        adams.get(path).refused(403, "forbidden");
        fay.put(path + "/settings", "{\"version\":0}").refused(422, "invalid-fields");
        assertThat(fay.get(path + "/settings").done(200).at("/freeSeats").asInt())
                .isZero();
    }

    @Test
    void who_plans_groups_is_told_about_how_many_wait_and_never_whom() throws Exception {
        UUID group = fullGroup();
        waiting(group, "group-full");
        waiting(group, "other");
        Api morgan = Api.as(base, TestPerson.MORGAN);
        JsonNode told = morgan.all("waitlists").stream()
                .filter(item -> item.at("/groupId").asText().equals(group.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(told.at("/waiting").asText()).isEqualTo("FEWER_THAN_FIVE");
        assertThat(told.at("/openings").asText()).isEqualTo("FULL");
        assertThat(told).noneMatch(value -> value.asText().equals("2"));
        assertThat(told.toString()).satisfies(saysNothingOf("Sam"));
        for (Api reader : List.of(morgan, fay, adams)) {
            assertThat(reader.get("groups/" + group).text("/waiting"))
                    .as("nor by the fact sheet")
                    .isEqualTo("FEWER_THAN_FIVE");
        }
        fay.get("waitlists").refused(403, "forbidden");
        adams.get("waitlists").refused(403, "forbidden");
    }

    private UUID fullGroup() throws SQLException {
        UUID group = TestClinic.group(1);
        accepted(group);
        return group;
    }

    private UUID accepted(UUID group) {
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    private UUID waiting(UUID group, String reason) {
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "WAITLIST", reason, null).done(200);
        return referral;
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private Answer say(UUID group, int version, String offering, Integer days) {
        return fay.put(
                "my-groups/" + group + "/waitlist/settings",
                "{\"version\":%d,\"offering\":\"%s\",\"offerDays\":%s}".formatted(version, offering, days));
    }

    private JsonNode list(UUID group) {
        return fay.get("my-groups/" + group + "/waitlist").done(200);
    }

    private String state(UUID referral) {
        return adams.get("referrals/" + referral).text("/state");
    }

    /** What the clinician's work list says about a referral. */
    private List<String> workKinds(UUID referral) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(referral.toString()))
                .map(item -> item.at("/kind").asText())
                .toList();
    }

    private static String lastDay(int workingDays) {
        return WorkingDays.of(ZoneOffset.UTC, HolidayCalendar.DEFAULT)
                .after(LocalDate.now(ZoneOffset.UTC), workingDays)
                .toString();
    }

    /** The last day of the offer was yesterday. */
    private static void ended(UUID referral) throws SQLException {
        TestClinic.sql("UPDATE openchair.referral SET offered_until = openchair.today_in('UTC') - 1 WHERE id = '"
                + referral + "'");
    }

    private static String seats(UUID group) throws SQLException {
        return TestClinic.text(
                "SELECT seats_taken || ' taken, ' || seats_offered || ' offered' FROM openchair.support_group"
                        + " WHERE id = '" + group + "'");
    }
}
