package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** No one is sent to tell a patient of a seat that cannot be taken; what is in the way is said to whom it concerns. */
@ExtendWith(ArquillianExtension.class)
class SeatInTheWayIT {

    private static final String TELL = "Tell the patient about the offered seat";
    private static final String TO_THE_GROUP =
            "This person cannot take the seat as things stand. Talk with the clinic, or undo the offer.";
    private static final String FIFTEEN =
            LocalDate.now(ZoneOffset.UTC).minusYears(15).minusDays(9).toString();

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(3);
    }

    @Test
    void a_seat_that_can_be_taken_is_told_of_and_taken() {
        UUID referral = offered(adams.registerPatient());
        assertThat(adams.get("referrals/" + referral).text("/nextStep")).startsWith(TELL);
        assertThat(letter(referral)).contains(TELL);
        assertThat(work(adams, referral)).containsExactly("seat-offered");
        adams.say(referral, "ACCEPT_OFFER", null, null).done(200);
    }

    @Test
    void in_a_closed_group_everyone_is_for_the_clinic_to_place_elsewhere() throws SQLException {
        UUID offered = offered(adams.registerPatient());
        UUID waiting = sent(adams.registerPatient());
        fay.say(waiting, "WAITLIST", "other", null).done(200);
        UUID seated = sent(adams.registerPatient());
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID unanswered = sent(adams.registerPatient());
        change("status = 'RETIRED'");
        for (UUID referral : List.of(offered, waiting, seated, unanswered)) {
            for (String path : List.of("referrals/", "inbox/")) {
                JsonNode seen = (path.startsWith("inbox") ? fay : adams)
                        .get(path + referral)
                        .done(200);
                assertThat(seen.at("/nextStep").asText()).isEqualTo("Choose another group with the patient.");
                assertThat(seen.at("/turn").asText()).isEqualTo("clinician");
                assertThat(seen.at("/groupClosed").asText()).isEqualTo("RETIRED");
                assertThat(moves(seen))
                        .isSubsetOf(
                                "DECLINE",
                                "WITHDRAW",
                                "GIVE_UP",
                                "TRANSFER",
                                "LEAVE_CLOSED_GROUP",
                                "REQUEST_CANCEL",
                                "MARK_ENTERED_IN_ERROR");
            }
            assertThat(work(adams, referral)).containsExactly("group-closed");
            assertThat(work(fay, referral)).isEmpty();
            assertThat(letter(referral)).contains("Choose another group").satisfies(saysNothingOf(TELL));
        }
        adams.say(offered, "ACCEPT_OFFER", null, null).refused(422, "group-not-referable");
    }

    @Test
    void in_a_closed_group_nothing_is_done_but_what_ends_a_referral() throws SQLException {
        UUID unanswered = sent(adams.registerPatient());
        UUID seated = sent(adams.registerPatient());
        fay.say(seated, "ACCEPT", null, null).done(200);
        adams.say(seated, "REQUEST_CANCEL", "other", null).done(200);
        change("status = 'RETIRED'");
        fay.say(unanswered, "REQUEST_INFO", "other", "When?").refused(409, "group-retired");
        fay.say(unanswered, "WAITLIST", "other", null).refused(409, "group-retired");
        adams.say(seated, "TAKE_BACK_CANCEL", null, null).refused(409, "group-retired");
        fay.say(unanswered, "DECLINE", "other", null).done(200);
        fay.say(seated, "CONFIRM_CANCEL", null, null).done(200);
    }

    @Test
    void a_group_that_is_suspended_for_long_has_not_closed() throws SQLException {
        UUID seated = sent(adams.registerPatient());
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID waiting = sent(adams.registerPatient());
        fay.say(waiting, "WAITLIST", "other", null).done(200);
        change("status = 'SUSPENDED', updated_at = now() - interval '15 days'");
        assertThat(adams.get("referrals/" + seated).done(200).at("/inTheWay").isNull())
                .isTrue();
        assertThat(adams.get("referrals/" + waiting).text("/inTheWay")).isEqualTo("GROUP_SUSPENDED");
        assertThat(letter(waiting)).satisfies(saysNothingOf("has closed"));
        assertThat(adams.all("work-list").stream()
                        .filter(item -> item.at("/targetId").asText().equals(waiting.toString()))
                        .map(item -> item.at("/sentence").asText()))
                .singleElement()
                .asString()
                .contains("is suspended and takes no one at present");
    }

    @Test
    void a_suspended_group_keeps_the_offer_and_seats_no_one() throws SQLException {
        UUID referral = offered(adams.registerPatient());
        change("status = 'SUSPENDED'");
        cannotBeTaken(referral, "The group takes no one until it has been reviewed.", "The group takes no one until");
        assertThat(work(adams, referral)).containsExactly("group-suspended");
        adams.say(referral, "ACCEPT_OFFER", null, null).refused(422, "group-not-referable");
        change("status = 'VETTED'");
        assertThat(adams.get("referrals/" + referral).text("/nextStep")).startsWith(TELL);
    }

    @Test
    void an_age_and_a_missing_guardian_are_told_to_the_clinic_alone() throws SQLException {
        change("min_age = 13");
        UUID patient = adams.registerPatient();
        UUID referral = offered(patient);
        UUID other = adams.registerPatient();
        UUID waiting = sent(other);
        fay.say(waiting, "WAITLIST", "other", null).done(200);
        born(FIFTEEN, patient, other);
        cannotBeTaken(referral, "Record who agreed to this referral", TO_THE_GROUP);
        assertThat(work(adams, referral)).contains("guardian-missing").doesNotContain("seat-offered");
        assertThat(fay.get("inbox/" + waiting).text("/nextStep"))
                .as("the group learns nothing of who waits")
                .isEqualTo("Offer a seat when one is free.");
        assertThat(adams.get("referrals/" + waiting).text("/nextStep")).startsWith("Record who agreed");
        born("1950-01-01", patient);
        change("max_age = 40");
        cannotBeTaken(referral, "Check the birth date.", TO_THE_GROUP);
    }

    @Test
    void who_must_not_meet_by_a_note_of_two_patients_is_told_to_their_clinic_alone() {
        UUID patient = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID seated = sent(other);
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID referral = offered(patient);
        String note = keptApart(patient, other);
        assertCannotBeTaken(
                referral, "No seat can be given in this group now because of your clinic's list", TO_THE_GROUP);
        assertThat(letter(referral))
                .contains("The seat cannot be taken as things stand.")
                .satisfies(saysNothingOf(TELL, "keep apart"));
        assertThat(work(adams, referral)).containsExactly("seat-offered");
        assertThat(sentence(referral)).contains("someone to keep apart has one");
        fay.say(referral, "ACCEPT_OFFER", null, null).refused(409, "seat-not-possible");
        adams.post("patients/" + patient + "/kept-apart/" + note + "/end", "{}").done(200);
        assertThat(adams.get("referrals/" + referral).text("/nextStep")).startsWith(TELL);
    }

    @Test
    void the_clinic_reads_that_someone_who_waits_is_better_off_in_another_group_and_no_one_else_does() {
        UUID patient = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID seated = sent(other);
        fay.say(seated, "ACCEPT", null, null).done(200);
        keptApart(patient, other);
        UUID referral = sent(patient);
        for (String state : List.of("SENT", "WAITLISTED")) {
            JsonNode own = adams.get("referrals/" + referral).done(200);
            assertThat(own.at("/state").asText()).isEqualTo(state);
            assertThat(own.at("/inTheWay").asText()).isEqualTo("KEPT_APART");
            assertThat(own.at("/turn").asText()).isEqualTo("clinician");
            assertThat(own.at("/nextStep").asText())
                    .contains(
                            "Choose another group with the patient",
                            state.equals("SENT") ? "ask to cancel this referral" : "withdraw this referral")
                    .satisfies(saysNothingOf(other.toString()));
            assertThat(work(adams, referral)).containsExactly("kept-apart-waiting");
            JsonNode seen = fay.get("inbox/" + referral).done(200);
            assertThat(seen.at("/inTheWay").isNull()).isTrue();
            assertThat(seen.at("/turn").asText()).isEqualTo("facilitator");
            assertThat(letter(referral)).satisfies(saysNothingOf("keep apart"));
            if (state.equals("SENT")) {
                fay.say(referral, "WAITLIST", "group-full", null).done(200);
            }
        }
        assertThat(fay.get("my-groups/" + group + "/waitlist")
                        .done(200)
                        .at("/items/0/inTheWay")
                        .isNull())
                .isTrue();
        fay.say(seated, "GIVE_UP", "other", null).done(200);
        assertThat(adams.get("referrals/" + referral).text("/state")).isEqualTo("OFFERED");
        assertThat(work(adams, referral)).containsExactly("seat-offered");
    }

    @Test
    void who_must_not_meet_by_a_note_of_a_name_is_told_to_no_one() throws SQLException {
        UUID patient = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID seated = sent(other);
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID referral = offered(patient);
        UUID waiting = sent(adams.registerPatient());
        fay.say(waiting, "WAITLIST", "other", null).done(200);
        TestClinic.sql("UPDATE openchair.patient SET given_name = 'Cornelia', family_name = 'Featherstone' WHERE id = '"
                + other + "'");
        for (UUID one : List.of(referral, waiting)) {
            TestClinic.sql(
                    "INSERT INTO openchair.kept_apart_by_name (id, patient_id, given_name, family_name, birth_date, reason,"
                            + " seated_then, noted_by, noted_at) SELECT '" + one
                            + "', r.patient_id, 'Cornelia', 'Featherstone', o.birth_date,"
                            + " 'Family.', false, r.referrer_id, now() FROM openchair.referral r, openchair.patient o"
                            + " WHERE r.id = '" + one + "' AND o.id = '" + other + "'");
        }
        cannotBeTaken(referral, "The seat cannot be taken as things stand.", TO_THE_GROUP);
        assertThat(sentence(referral)).contains("cannot be taken as things stand");
        assertThat(adams.get("referrals/" + waiting).done(200).at("/inTheWay").isNull())
                .isTrue();
        assertThat(work(adams, waiting)).isEmpty();
    }

    private String keptApart(UUID patient, UUID other) {
        String note = Ids.next().toString();
        adams.post(
                        "patients/" + patient + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"Family.\"}".formatted(note, other))
                .done(200);
        return note;
    }

    private String sentence(UUID referral) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(referral.toString()))
                .map(item -> item.at("/sentence").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_waits_without_consent_is_for_the_clinic_and_no_seat_to_offer_by_hand() throws SQLException {
        fay.put(
                        "my-groups/" + group + "/waitlist/settings",
                        "{\"version\":0,\"offering\":\"BY_HAND\",\"offerDays\":null}")
                .done(200);
        UUID patient = adams.registerPatient();
        UUID referral = sent(patient);
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        assertThat(work(fay, group)).contains("seat-free");
        assertThat(adams.get("referrals/" + referral).text("/turn")).isEqualTo("facilitator");
        String consent = adams.get("patients/" + patient + "/consents")
                .done(200)
                .at("/items/0/id")
                .asText();
        adams.post(
                        "patients/" + patient + "/consents/" + consent + "/withdrawal",
                        "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}")
                .done(200);
        assertThat(work(fay, group)).doesNotContain("seat-free");
        assertThat(adams.get("referrals/" + referral).text("/turn")).isEqualTo("clinician");
        assertThat(adams.get("referrals/" + referral).text("/nextStep")).contains("Ask the patient again");
        JsonNode seen = fay.get("inbox/" + referral).done(200);
        assertThat(seen.at("/turn").asText()).isEqualTo("clinician");
        assertThat(moves(seen)).doesNotContain("OFFER");
        assertThat(fay.get("my-groups/" + group + "/waitlist").done(200).findValuesAsText("inTheWay"))
                .containsExactly("CONSENT_OVER");
    }

    private void cannotBeTaken(UUID referral, String toClinic, String toGroup) {
        assertCannotBeTaken(referral, toClinic, toGroup);
        assertThat(letter(referral)).contains(toClinic).satisfies(saysNothingOf(TELL));
    }

    private void assertCannotBeTaken(UUID referral, String toClinic, String toGroup) {
        JsonNode own = adams.get("referrals/" + referral).done(200);
        assertThat(own.at("/nextStep").asText()).startsWith(toClinic);
        assertThat(own.at("/turn").asText()).isEqualTo("clinician");
        assertThat(moves(own)).doesNotContain("ACCEPT_OFFER");
        JsonNode seen = fay.get("inbox/" + referral).done(200);
        assertThat(seen.at("/nextStep").asText()).startsWith(toGroup);
        assertThat(moves(seen)).contains("RETURN_TO_WAITLIST").doesNotContain("ACCEPT_OFFER");
        assertThat(seen.toString()).satisfies(saysNothingOf("GUARDIAN", "OUTSIDE_AGE", "KEPT_APART"));
    }

    private static List<String> moves(JsonNode referral) {
        return StreamSupport.stream(referral.at("/possibleMoves").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String letter(UUID referral) {
        return adams.get("referrals/" + referral + "/return-letter").done(200).toString();
    }

    private UUID sent(UUID patient) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private UUID offered(UUID patient) {
        UUID referral = sent(patient);
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        assertThat(adams.get("referrals/" + referral).text("/state")).isEqualTo("OFFERED");
        return referral;
    }

    private void change(String what) throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET " + what + " WHERE id = '" + group + "'");
    }

    private static void born(String day, UUID... patients) throws SQLException {
        for (UUID patient : patients) {
            TestClinic.sql("UPDATE openchair.patient SET birth_date = '" + day + "' WHERE id = '" + patient + "'");
        }
    }

    private static List<String> work(Api caller, UUID target) {
        return caller.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(target.toString()))
                .map(item -> item.at("/kind").asText())
                .toList();
    }
}
