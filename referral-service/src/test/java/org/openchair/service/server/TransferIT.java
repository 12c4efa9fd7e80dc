package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** No seat is given up for a group that cannot take the person. */
@ExtendWith(ArquillianExtension.class)
class TransferIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID teens;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        teens = group(13, 17, "en");
    }

    @Test
    void keeps_the_seat_when_the_other_group_does_not_admit_the_age() throws SQLException {
        UUID seat = teenSeated();
        UUID adults = group(18, null, "en");
        JsonNode told = move(adams, seat, "TRANSFER", adults).refused(422, "outside-age-range");
        assertThat(told.at("/errors/0/field").asText()).isEqualTo("groupId");
        JsonNode less = move(fay, seat, "TRANSFER", adults).refused(409, "seat-not-possible");
        assertThat(less.at("/errors/0/field").asText()).isEqualTo("groupId");
        assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("ACCEPTED");
        move(fay, seat, "TRANSFER", group(13, 17, "en")).done(200);
    }

    @Test
    void keeps_the_seat_when_the_other_group_is_a_cohort_that_has_started() throws SQLException {
        UUID seat = teenSeated();
        UUID started = group(13, 17, "en");
        TestClinic.sql(
                "UPDATE openchair.support_group SET enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 20,"
                        + " cohort_ends_on = current_date + 90 WHERE id = '" + started + "'");
        move(fay, seat, "TRANSFER", started).refused(422, "group-not-referable");
        assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void does_not_name_a_group_that_cannot_take_the_person_when_it_declines() throws SQLException {
        UUID sent = teenSent();
        move(fay, sent, "DECLINE", group(18, null, "en")).refused(409, "seat-not-possible");
        move(fay, sent, "DECLINE", group(13, 17, "en")).done(200);
    }

    @Test
    void keeps_the_seat_when_the_person_sits_or_waits_in_the_other_group_already() throws SQLException {
        UUID patient = adams.registerPatient();
        UUID seat = sent(patient, group(18, null, "en"));
        fay.say(seat, "ACCEPT", null, null).done(200);
        for (String answer : List.of("WAITLIST", "ACCEPT")) {
            UUID there = group(18, null, "en");
            UUID other = sent(patient, there);
            fay.say(other, answer, answer.equals("WAITLIST") ? "group-full" : null, null)
                    .done(200);
            JsonNode told = move(adams, seat, "TRANSFER", there).refused(409, "already-referred");
            assertThat(told.at("/errors/0/field").asText()).isEqualTo("groupId");
            assertThat(told.at("/current/id").asText()).isEqualTo(other.toString());
            JsonNode less = move(fay, seat, "TRANSFER", there).refused(409, "seat-not-possible");
            assertThat(less.at("/current").isMissingNode()
                            || less.at("/current").isNull())
                    .isTrue();
            assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void keeps_the_seat_when_someone_of_the_clinic_whom_the_person_must_not_meet_sits_in_the_other_group()
            throws SQLException {
        UUID patient = adams.registerPatient();
        UUID seat = sent(patient, group(18, null, "en"));
        fay.say(seat, "ACCEPT", null, null).done(200);
        UUID there = group(18, null, "en");
        UUID feared = adams.registerPatient();
        fay.say(sent(feared, there), "ACCEPT", null, null).done(200);
        adams.post(
                        "patients/" + patient + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"%s\",\"reason\":\"Broke up\"}"
                                .formatted(
                                        Ids.next(),
                                        TestClinic.text("SELECT record_number FROM openchair.patient WHERE id = '"
                                                + feared + "'")))
                .done(200);
        for (Api caller : List.of(adams, fay)) {
            JsonNode told = move(caller, seat, "TRANSFER", there).refused(409, "seat-not-possible");
            assertThat(told.at("/errors/0/field").asText()).isEqualTo("groupId");
        }
        assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("ACCEPTED");
        move(adams, seat, "TRANSFER", group(18, null, "en")).done(200);
    }

    @Test
    void leaves_no_suspended_group_for_one_that_cannot_take_the_person() throws SQLException {
        UUID patient = adams.registerPatient();
        UUID suspended = group(18, null, "en");
        UUID seat = sent(patient, suspended);
        fay.say(seat, "ACCEPT", null, null).done(200);
        UUID there = group(18, null, "en");
        UUID other = sent(patient, there);
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'SUSPENDED', updated_at = now() - interval '15 days'"
                        + " WHERE id = '" + suspended + "'");
        JsonNode told = goOn(seat, there).refused(409, "already-referred");
        assertThat(told.at("/errors/0/field").asText()).isEqualTo("groupId");
        assertThat(told.at("/current/id").asText()).isEqualTo(other.toString());
        goOn(seat, teens).refused(422, "outside-age-range");
        assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("ACCEPTED");
        goOn(seat, group(18, null, "en")).done(200);
        assertThat(adams.get("referrals/" + seat).text("/state")).isEqualTo("TRANSFERRED");
    }

    private Answer goOn(UUID referral, UUID group) {
        return adams.post(
                "referrals/" + referral + "/continuation",
                "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(Ids.next(), group));
    }

    @Test
    void a_leader_is_shown_the_groups_that_can_take_the_person() throws SQLException {
        UUID seat = teenSeated();
        UUID fitting = group(12, 20, "en");
        UUID adults = group(18, null, "en");
        UUID silent = group(null, null, "en");
        UUID spanish = group(13, 17, "es");
        UUID retired = group(13, 17, "en");
        TestClinic.sql("UPDATE openchair.support_group SET status = 'RETIRED' WHERE id = '" + retired + "'");
        UUID elsewhere = group(13, 17, "en");
        TestClinic.sql("DELETE FROM openchair.group_focus WHERE group_id = '" + elsewhere
                + "'; INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + elsewhere + "', 'grief')");
        assertThat(fay.all("inbox/" + seat + "/other-groups").stream()
                        .map(each -> each.at("/id").asText()))
                .contains(fitting.toString())
                .doesNotContain(
                        teens.toString(),
                        adults.toString(),
                        silent.toString(),
                        spanish.toString(),
                        retired.toString(),
                        elsewhere.toString());
        adams.get("inbox/" + seat + "/other-groups").refused(403, "forbidden");
        Api.as(base, TestPerson.THEO).get("inbox/" + seat + "/other-groups").refused(404, "not-found");
    }

    @Test
    void someone_who_speaks_another_language_is_shown_groups_in_it_when_this_one_is_too() throws SQLException {
        TestClinic.sql("INSERT INTO openchair.group_language (group_id, code) VALUES ('" + teens + "', 'es')");
        UUID seat = teenSeated();
        TestClinic.sql("UPDATE openchair.patient SET preferred_language = 'es' WHERE id ="
                + " (SELECT patient_id FROM openchair.referral WHERE id = '" + seat + "')");
        UUID spanish = group(13, 17, "es");
        UUID english = group(13, 17, "en");
        assertThat(fay.all("inbox/" + seat + "/other-groups").stream()
                        .map(each -> each.at("/id").asText()))
                .contains(spanish.toString())
                .doesNotContain(english.toString());
    }

    @Test
    void is_the_clinics_to_send_on_until_the_new_referral_is_sent() throws SQLException {
        UUID next = group(18, null, "en");
        UUID old = adams.sendReferral(group(18, null, "en"));
        fay.say(old, "ACCEPT", null, null).done(200);
        move(fay, old, "TRANSFER", next).done(200);
        JsonNode between = adams.get("referrals/" + old).done(200);
        UUID draft = UUID.fromString(between.at("/continuedBy/id").asText());
        assertThat(between.at("/turn").asText()).isEqualTo("clinician");
        assertThat(between.at("/nextStep").asText()).contains("no seat now");
        assertThat(work(draft))
                .containsExactly(
                        "transfer-unsent: Sammy Lee has no seat now. Ask again, and send the referral to Group " + next
                                + ".");
        assertThat(adams.get("referrals/" + old + "/return-letter").done(200).toString())
                .contains("is not sent yet", "Ask the patient again");
        adams.put(
                        "referrals/" + draft,
                        Api.draft(UUID.fromString(between.at("/patientId").asText()), next, 1))
                .done(200);
        adams.say(draft, "SEND", null, null).done(200);
        JsonNode after = adams.get("referrals/" + old).done(200);
        assertThat(after.at("/turn").isNull()).isTrue();
        assertThat(after.at("/nextStep").isNull()).isTrue();
        assertThat(work(draft)).isEmpty();
        assertThat(adams.get("referrals/" + old + "/return-letter").done(200).toString())
                .contains("referred on to another group", "Nothing right now");
    }

    @Test
    void is_no_ones_turn_once_the_new_referral_is_discarded() throws SQLException {
        UUID old = adams.sendReferral(group(18, null, "en"));
        fay.say(old, "ACCEPT", null, null).done(200);
        fay.say(old, "TRANSFER", "not-a-fit", null).done(200);
        UUID draft = UUID.fromString(
                adams.get("referrals/" + old).done(200).at("/continuedBy/id").asText());
        assertThat(work(draft))
                .containsExactly("transfer-unsent: Sammy Lee has no seat now. Ask again, and choose another group.");
        adams.say(draft, "MARK_ENTERED_IN_ERROR", "not-meant", null).done(200);
        assertThat(adams.get("referrals/" + old).done(200).at("/turn").isNull()).isTrue();
        assertThat(work(draft)).isEmpty();
    }

    private List<String> work(UUID target) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(target.toString()))
                .map(item ->
                        item.at("/kind").asText() + ": " + item.at("/sentence").asText())
                .toList();
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private UUID teenSeated() {
        UUID referral = teenSent();
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    private UUID teenSent() {
        UUID teen = Ids.next();
        adams.post(
                        "patients",
                        Api.patient(teen, "R-" + teen)
                                .replace(
                                        "1990-02-03",
                                        TODAY.minusYears(15).minusDays(9).toString()))
                .done(201);
        UUID referral = adams.draftReferral(teen, teens);
        adams.put(
                        "referrals/" + referral + "/guardian-consent",
                        "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"%s\"}"
                                .formatted(TODAY.minusDays(2)))
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private static Answer move(Api api, UUID referral, String move, UUID group) {
        return api.post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":\"not-a-fit\",\"groupId\":\"%s\"}"
                        .formatted(Ids.next(), move, TestClinic.version(referral), group));
    }

    private static UUID group(Integer youngest, Integer oldest, String language) throws SQLException {
        UUID group = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, group));
        TestClinic.sql("INSERT INTO openchair.group_language (group_id, code) VALUES ('" + group + "', '" + language
                + "'); INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'anxiety')");
        return group;
    }
}
