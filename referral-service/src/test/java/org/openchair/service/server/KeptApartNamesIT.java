package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** Two people who must not meet, patients of two clinics: neither learns of the other, and they never share a group. */
@ExtendWith(ArquillianExtension.class)
class KeptApartNamesIT {

    @ArquillianResource
    private URI base;

    private final String family = "Doe" + PatientsIT.letters() + PatientsIT.letters();
    private Api adams;
    private Api baker;
    private Api fay;
    private UUID patient;
    private UUID former;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in_and_register_a_patient_of_each_clinic() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
        patient = adams.registerPatient();
        former = registered(baker, "Jordan", family);
    }

    @Test
    void keeps_the_former_partner_at_another_clinic_out_whichever_of_the_two_comes_first() throws SQLException {
        note("Jordan", family);
        UUID first = TestClinic.group(8);
        fay.move(sent(adams, patient, first), "ACCEPT", 2).done(200);
        JsonNode refused = fay.move(sent(baker, former, first), "ACCEPT", 2).refused(409, "seat-not-possible");
        assertThat(refused.toString()).satisfies(saysNothingOf("apart", "meet"));
        UUID second = TestClinic.group(8);
        fay.move(sent(baker, former, second), "ACCEPT", 2).done(200);
        fay.move(sent(adams, patient, second), "ACCEPT", 2).refused(409, "seat-not-possible");
        assertThat(seats(first)).isEqualTo(1);
        assertThat(seats(second)).isEqualTo(1);
    }

    @Test
    void offers_no_seat_beside_the_other_by_hand_or_of_itself() throws SQLException {
        note("Jordan", family);
        UUID group = TestClinic.group(2);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        UUID waiting = sent(baker, former, group);
        fay.say(waiting, "WAITLIST", "group-full", null).done(200);
        assertThat(state(waiting)).isEqualTo("WAITLISTED");
        fay.say(waiting, "OFFER", null, null).refused(409, "seat-not-possible");
    }

    @ParameterizedTest
    @CsvSource({"Robert, Bob", "Bill, William", "Pepe, José"})
    void holds_for_a_nickname_at_every_way_to_a_seat(String registered, String noted) throws SQLException {
        UUID known = registered(baker, registered, family + "n");
        note(noted, family + "n");
        UUID group = TestClinic.group(2);
        UUID own = sent(adams, patient, group);
        fay.move(own, "ACCEPT", 2).done(200);
        UUID waiting = sent(baker, known, group);
        fay.move(waiting, "ACCEPT", 2).refused(409, "seat-not-possible");
        fay.say(waiting, "WAITLIST", "group-full", null).done(200);
        UUID behind = sent(baker, baker.registerPatient(), group);
        fay.say(behind, "WAITLIST", "group-full", null).done(200);
        assertThat(state(waiting)).as("passed over").isEqualTo("WAITLISTED");
        assertThat(state(behind)).as("who is next").isEqualTo("OFFERED");
        fay.say(waiting, "OFFER", null, null).refused(409, "seat-not-possible");
        UUID elsewhere = TestClinic.group(8);
        UUID first = sent(baker, known, elsewhere);
        fay.move(first, "ACCEPT", 2).done(200);
        baker.say(behind, "WITHDRAW", "other", null).done(200);
        baker.say(waiting, "WITHDRAW", "other", null).done(200);
        baker.post(
                        "referrals/" + first + "/moves",
                        "{\"id\":\"%s\",\"move\":\"TRANSFER\",\"version\":%d,\"reason\":\"other\",\"groupId\":\"%s\"}"
                                .formatted(Ids.next(), TestClinic.version(first), group))
                .done(200);
        UUID draft = UUID.fromString(
                TestClinic.text("SELECT id::text FROM openchair.referral WHERE continues_id = '" + first + "'"));
        assertThat(state(draft)).isEqualTo("DRAFT");
        UUID again = sent(baker, known, group);
        fay.move(again, "ACCEPT", 2).refused(409, "seat-not-possible");
        fay.say(own, "GIVE_UP", "other", null).done(200);
        fay.say(again, "ACCEPT", null, null).done(200);
    }

    @Test
    void who_is_registered_or_corrected_later_is_kept_apart_too() throws SQLException {
        String later = "Later" + family;
        note("Robin", later);
        UUID group = TestClinic.group(8);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        UUID registered = registered(baker, "Robin", later);
        fay.move(sent(baker, registered, group), "ACCEPT", 2).refused(409, "seat-not-possible");
    }

    @Test
    void the_answer_what_is_listed_and_what_is_audited_are_the_same_whether_the_person_is_known_or_not()
            throws SQLException {
        JsonNode known = note("Jordan", family);
        UUID other = adams.registerPatient();
        JsonNode unknown =
                post(adams, other, body(Ids.next(), "Jordan", "Not" + family)).done(200);
        assertThat(names(known)).isEqualTo(names(unknown));
        assertThat(known.at("/askPatient").asBoolean())
                .isEqualTo(unknown.at("/askPatient").asBoolean());
        assertThat(known.at("/familyName").asText()).isEqualTo(family);
        assertThat(adams.get(path(patient)).done(200).at("/items/0/givenName").asText())
                .isEqualTo("Jordan");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action LIKE 'kept-apart%'"
                        + " AND patient_id = '" + former + "'"))
                .isZero();
    }

    @Test
    void nobody_at_the_other_clinic_sees_anything() throws SQLException {
        UUID note = UUID.fromString(note("Jordan", family).at("/id").asText());
        assertThat(baker.get(path(former)).done(200).at("/total").asInt()).isZero();
        assertThat(baker.get("patients/" + former + "/kept-apart")
                        .done(200)
                        .at("/total")
                        .asInt())
                .isZero();
        baker.get(path(patient)).refused(404, "not-found");
        baker.post(path(patient) + "/" + note + "/end", "{}").refused(404, "not-found");
        baker.post(path(former) + "/" + note + "/end", "{}").refused(404, "not-found");
        baker.post(path(former) + "/" + note + "/asked", "{}").refused(404, "not-found");
        fay.get(path(patient)).refused(403, "forbidden");
        Api.as(base, TestPerson.MORGAN).get(path(patient)).refused(403, "forbidden");
    }

    @Test
    void what_is_proposed_does_not_tell_where_the_other_sits() throws SQLException {
        UUID group = TestClinic.group(8);
        fay.move(sent(baker, former, group), "ACCEPT", 2).done(200);
        List<String> before = proposed(adams, patient);
        assertThat(before).contains(group.toString());
        note("Jordan", family);
        assertThat(proposed(adams, patient)).isEqualTo(before);
        assertThat(proposed(baker, former)).contains(group.toString());
    }

    @Test
    void the_clinic_that_noted_it_is_asked_to_make_sure_whoever_else_is_in_the_group_and_nobody_else_is()
            throws SQLException {
        UUID shared = TestClinic.group(8);
        fay.move(sent(baker, former, shared), "ACCEPT", 2).done(200);
        fay.move(sent(adams, patient, shared), "ACCEPT", 2).done(200);
        UUID alone = adams.registerPatient();
        fay.move(sent(adams, alone, TestClinic.group(8)), "ACCEPT", 2).done(200);
        JsonNode together = note("Jordan", family);
        JsonNode apart = post(adams, alone, body(Ids.next(), "Jordan", family)).done(200);
        assertThat(together.at("/askPatient").asBoolean()).isTrue();
        assertThat(apart.at("/askPatient").asBoolean()).isTrue();
        assertThat(work(adams)).contains(patient.toString(), alone.toString());
        assertThat(work(baker)).doesNotContain(former.toString(), patient.toString());
        assertThat(fay.work("kind")).doesNotContain("kept-apart-check");
        String note = together.at("/id").asText();
        adams.post(path(patient) + "/" + note + "/asked", "{}").done(200);
        adams.post(path(patient) + "/" + note + "/asked", "{}").done(200);
        assertThat(work(adams)).doesNotContain(patient.toString());
    }

    @Test
    void the_clinic_is_asked_again_when_someone_who_is_there_is_corrected_and_the_other_clinic_reads_nothing()
            throws SQLException {
        UUID wrong = registered(baker, "Pat", "Other" + family);
        UUID group = TestClinic.group(8);
        fay.move(sent(baker, wrong, group), "ACCEPT", 2).done(200);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        String note = note("Jordan", family).at("/id").asText();
        adams.post(path(patient) + "/" + note + "/asked", "{}").done(200);
        assertThat(work(adams)).doesNotContain(patient.toString());
        baker.put(
                        "patients/" + wrong,
                        """
                        {"version":1,"details":{"recordNumber":"R-%s","givenName":"Jordan","familyName":"%s","birthDate":"1984-03-01"}}"""
                                .formatted(wrong, family))
                .done(200);
        assertThat(work(adams)).contains(patient.toString());
        assertThat(work(baker)).doesNotContain(wrong.toString());
        assertThat(adams.get(path(patient)).done(200).at("/items/0/askPatient").asBoolean())
                .isTrue();
        adams.post(path(patient) + "/" + note + "/asked", "{}").done(200);
        adams.post(path(patient) + "/" + note + "/asked", "{}").done(200);
        assertThat(work(adams)).doesNotContain(patient.toString());
    }

    @Test
    void an_initial_is_a_given_name() throws SQLException {
        note("J.", family);
        UUID group = TestClinic.group(8);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        fay.move(sent(baker, former, group), "ACCEPT", 2).refused(409, "seat-not-possible");
    }

    @Test
    void a_year_is_near_the_years_beside_it() throws SQLException {
        post(adams, patient, body(Ids.next(), "Jordan", family).replace("1984-03-01", "1983"))
                .done(200);
        UUID group = TestClinic.group(8);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        fay.move(sent(baker, former, group), "ACCEPT", 2).refused(409, "seat-not-possible");
    }

    @Test
    void ends_once_and_refuses_what_makes_no_sense() throws SQLException {
        String note = note("Jordan", family).at("/id").asText();
        post(adams, patient, body(Ids.next(), "jordan", family)).refused(409, "already-kept-apart");
        post(adams, patient, body(Ids.next(), "Sam", "Lee").replace("1984-03-01", "1990-02-03"))
                .refused(422, "same-person");
        post(adams, patient, body(Ids.next(), "Jordan", family).replace("1984", "2984"))
                .refused(422, "out-of-range");
        adams.post(path(patient) + "/" + note + "/end", "{}").done(200);
        adams.post(path(patient) + "/" + note + "/end", "{}").done(200);
        UUID group = TestClinic.group(8);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        fay.move(sent(baker, former, group), "ACCEPT", 2).done(200);
    }

    @Test
    void of_two_who_are_accepted_at_the_same_time_one_is_seated() throws Exception {
        note("Jordan", family);
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(8);
            UUID one = sent(adams, patient, group);
            UUID other = sent(baker, former, group);
            return Race.Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                        assertThat(seats(group)).isEqualTo(1);
                        Intact.group(group);
                    },
                    () -> fay.move(one, "ACCEPT", 2),
                    () -> fay.move(other, "ACCEPT", 2));
        });
    }

    @Test
    void a_note_written_while_the_other_is_accepted_comes_before_or_after_it_and_holds_from_then_on() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID person = adams.registerPatient();
            UUID group = TestClinic.group(8);
            fay.move(sent(baker, former, group), "ACCEPT", 2).done(200);
            UUID second = sent(adams, person, group);
            return Race.Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() == 200) {
                            assertThat(answers.get(1)
                                            .done(200)
                                            .at("/askPatient")
                                            .asBoolean())
                                    .isTrue();
                        } else {
                            answers.get(0).refused(409, "seat-not-possible");
                        }
                    },
                    () -> fay.move(second, "ACCEPT", 2),
                    () -> post(adams, person, body(Ids.next(), "Jordan", family)));
        });
    }

    @Test
    void a_name_in_which_nothing_can_be_seen_is_no_name() {
        UUID id = Ids.next();
        post(adams, patient, body(id, "\\u00a0", "\\u200b")).refused(422, "name-missing");
        post(adams, patient, body(id, "\\u00a0", family)).done(200);
        adams.post(path(patient) + "/" + id + "/end", "{}").done(200);
        assertThat(post(adams, patient, body(id, "", family))
                        .done(200)
                        .at("/endedAt")
                        .isNull())
                .as("a late repeat is not told that they are kept apart")
                .isFalse();
    }

    private JsonNode note(String given, String surname) {
        return post(adams, patient, body(Ids.next(), given, surname)).done(200);
    }

    private static Answer post(Api api, UUID whose, String body) {
        return api.post(path(whose), body);
    }

    private static String path(UUID whose) {
        return "patients/" + whose + "/kept-apart-names";
    }

    private static String body(UUID id, String given, String surname) {
        return "{\"id\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"birthDate\":\"1984-03-01\",\"reason\":\"A protective order.\"}"
                .formatted(id, given, surname);
    }

    private static UUID registered(Api api, String given, String surname) {
        UUID id = Ids.next();
        api.post(
                        "patients",
                        Api.patient(id, "R-" + id)
                                .replace("\"Sam\"", '"' + given + '"')
                                .replace("\"Lee\"", '"' + surname + '"')
                                .replace("1990-02-03", "1984-03-01"))
                .done(201);
        return id;
    }

    private static UUID sent(Api api, UUID whose, UUID group) {
        UUID referral = api.draftReferral(whose, group);
        api.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private static List<String> work(Api api) {
        return api.all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("kept-apart-check"))
                .map(item -> item.at("/targetId").asText())
                .toList();
    }

    private static List<String> proposed(Api api, UUID whose) {
        return api.all("patients/" + whose + "/matches").stream()
                .map(match -> match.at("/group/id").asText())
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String state(UUID referral) throws SQLException {
        return TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + referral + "'");
    }

    private static int seats(UUID group) throws SQLException {
        return TestClinic.count("SELECT seats_taken FROM openchair.support_group WHERE id = '" + group + "'");
    }
}
