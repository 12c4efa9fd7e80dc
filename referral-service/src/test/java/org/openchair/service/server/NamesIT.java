package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** One person is one patient: found by any of their names and numbers, and recognized when someone registers them again. */
@ExtendWith(ArquillianExtension.class)
class NamesIT {

    @ArquillianResource
    private URI base;

    private final String family = "Bergzz" + PatientsIT.letters();

    private Api adams;
    private Api baker;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
    }

    @Test
    void a_look_alike_is_listed_with_the_birth_date_nearly_the_same_and_with_the_name_run_together() {
        String first = register("Mary Anne", "Van der " + family, "1971-03-04").toString();
        for (String born : List.of("1971-04-03", "1972-03-04", "1971-03-05", "1917-03-04")) {
            JsonNode alike = alike(adams, "Mary Anne", "Van der " + family, born);
            assertThat(alike.findValuesAsText("id")).as(born).containsExactly(first);
            assertThat(alike.at("/0/alike").toString()).isEqualTo("[\"NEAR_BIRTH_DATE\",\"NAME\"]");
        }
        assertThat(alike(adams, "Maryanne", "Vander" + family, "1971-03-04").findValuesAsText("id"))
                .containsExactly(first);
        assertThat(alike(adams, "Van der " + family, "Mary Anne", "1971-04-03").findValuesAsText("id"))
                .containsExactly(first);
        assertThat(alike(adams, "Mary Anne", "Van der " + family, "1983-11-20")).isEmpty();
        assertThat(alike(baker, "Mary Anne", "Van der " + family, "1971-03-04")).isEmpty();
        String again = PatientsIT.person(Ids.next(), "Maryanne", "Vander" + family, "1971-04-03", "");
        adams.post("patients", again).refused(409, "record-number-taken");
        adams.post("patients", again.replace("\"N-", "\"M-")).refused(409, "possible-duplicate");
    }

    @Test
    void a_person_is_found_by_nickname_alias_former_name_telephone_number_and_a_variant_of_the_record_number() {
        String digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        UUID id = Ids.next();
        adams.post(
                        "patients",
                        PatientsIT.person(
                                id,
                                "Robert",
                                "Mc " + family,
                                "1966-02-13",
                                ",\"alias\":\"Owl" + family + "\",\"phone\":\"(917) " + digits.substring(0, 3) + "-"
                                        + digits.substring(3) + "\""))
                .done(201);
        adams.put(
                        "patients/" + id,
                        """
                        {"version":1,"details":{"recordNumber":"N-Mc %1$s","givenName":"Robert","familyName":"Stone%1$s",
                         "birthDate":"1966-02-13","alias":"Owl%1$s","phone":"917%2$s"}}"""
                                .formatted(family, digits))
                .done(200);
        for (String written : List.of(
                "Bob Stone" + family,
                "stone " + family,
                "bobby mc" + family,
                "Owl " + family,
                "917-" + digits,
                "+1 917 " + digits,
                digits,
                "n–mc" + family.toUpperCase(Locale.ROOT),
                "NMC" + family)) {
            assertThat(adams.finds("q", written).findValuesAsText("id"))
                    .as(written)
                    .contains(id.toString());
            assertThat(baker.finds("q", written).findValuesAsText("id"))
                    .as(written)
                    .doesNotContain(id.toString());
        }
        assertThat(adams.finds("recordNumber", "nmc" + family).findValuesAsText("id"))
                .containsExactly(id.toString());
    }

    @Test
    void a_second_record_of_a_number_is_refused_however_it_is_written_and_names_the_first_to_its_clinic() {
        UUID first = Ids.next();
        String number = "SP " + family.substring(6) + " 12";
        adams.post("patients", numbered(first, number + "\u00a0", "Quill" + family))
                .done(201);
        assertThat(adams.get("patients/" + first).text("/recordNumber")).isEqualTo(number);
        for (String written : List.of(
                number.replace(" ", "").toLowerCase(Locale.ROOT),
                number.replace(" ", "–"),
                number.replace(" ", "\u00a0"),
                "\u2003" + number + "-",
                number)) {
            JsonNode problem = adams.post("patients", numbered(Ids.next(), written, "Other" + PatientsIT.letters()))
                    .refused(409, "record-number-taken");
            assertThat(problem.at("/current/id").asText()).as(written).isEqualTo(first.toString());
            assertThat(problem.at("/current/recordNumber").asText()).isEqualTo(number);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("recordNumber");
        }
        UUID other = Ids.next();
        adams.post("patients", numbered(other, "Q" + number, "Other" + PatientsIT.letters()))
                .done(201);
        JsonNode problem = adams.put("patients/" + other, corrected(1, number.toLowerCase(Locale.ROOT)))
                .refused(409, "record-number-taken");
        assertThat(problem.at("/current/id").asText()).isEqualTo(first.toString());
        adams.put("patients/" + other, corrected(1, "q-" + number)).done(200);
        adams.post("patients", numbered(Ids.next(), " – \u00a0", "Other" + PatientsIT.letters()))
                .refused(422, "invalid-fields");
        JsonNode elsewhere = baker.post("patients", numbered(Ids.next(), number, "Quill" + family))
                .done(201);
        assertThat(elsewhere.at("/recordNumber").asText()).isEqualTo(number);
    }

    @Test
    void people_are_kept_apart_and_imported_by_a_variant_of_the_record_number() {
        UUID first = Ids.next();
        UUID other = Ids.next();
        String number = "KA-" + family.substring(6);
        adams.post("patients", numbered(first, number, "Quill" + family)).done(201);
        adams.post("patients", numbered(other, "B" + number, "Other" + PatientsIT.letters()))
                .done(201);
        adams.post(
                        "patients/" + other + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"%s\",\"reason\":\"They were married.\"}"
                                .formatted(Ids.next(), number.replace("-", "–").toLowerCase(Locale.ROOT) + "\u00a0"))
                .done(200);
        assertThat(adams.get("patients/" + other + "/kept-apart")
                        .done(200)
                        .at("/items/0/otherId")
                        .asText())
                .isEqualTo(first.toString());
        JsonNode report = take("Record\u00a0number,Given name,Family name,Birth date\n%s,Ann,Other,1980-01-02\n"
                .formatted(number.replace("-", "\u2011\u00a0")));
        assertThat(report.at("/rows/0/messages/0/code").asText()).isEqualTo("registered-already");
    }

    @Test
    void one_name_is_enough_and_every_place_says_it_once() throws SQLException {
        String only = "Suharto" + family;
        UUID id = Ids.next();
        adams.post("patients", named(id, null, only)).done(201);
        adams.post("patients", named(Ids.next(), " ", "")).refused(422, "name-missing");
        adams.post("patients", named(Ids.next(), null, null)).refused(422, "name-missing");
        adams.post("patients/alike", "{\"birthDate\":\"1980-01-02\"}").refused(422, "name-missing");
        assertThat(adams.get("patients/" + id).text("/callName")).isEqualTo(only);
        JsonNode found = adams.finds("q", only).at("/items/0");
        assertThat(found.at("/callName").asText()).isEqualTo(only);
        assertThat(found.at("/familyName").isNull()).isTrue();
        assertThat(alike(adams, only, "", "1980-02-01").findValuesAsText("id")).containsExactly(id.toString());

        UUID group = TestClinic.group(8);
        UUID referral = adams.draftReferral(id, group);
        assertThat(adams.work("sentence")).contains("Draft referral for " + only + " (not sent)");
        adams.agreeTo(referral, "NAME", "PHONE").done(200);
        adams.say(referral, "SEND", null, null).done(200);
        assertThat(adams.get("referrals/" + referral + "/return-letter/text")
                        .response()
                        .body())
                .contains(only)
                .satisfies(saysNothingOf("null " + only, only + " null", only + " " + only));
        Api fay = Api.as(base, TestPerson.FAY);
        assertThat(fay.get("inbox/" + referral).text("/callName")).isEqualTo(only);
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(adams.all("notices"))
                .extracting(notice -> notice.at("/about").asText())
                .contains(only);
        assertThat(adams.get("patients/" + id + "/referrals")
                        .done(200)
                        .at("/items/0/patientCallName")
                        .asText())
                .isEqualTo(only);
    }

    @Test
    void people_of_one_name_are_kept_apart_merged_and_imported() {
        String only = "Suharto" + family;
        UUID one = Ids.next();
        UUID other = Ids.next();
        adams.post("patients", named(one, only, null)).done(201);
        adams.post("patients", named(other, null, "Sukarno" + family)).done(201);
        String notes = "patients/" + one + "/kept-apart";
        UUID pair = Ids.next();
        adams.post(
                        notes,
                        "{\"id\":\"%s\",\"recordNumber\":\"N%s\",\"reason\":\"They were married.\"}"
                                .formatted(pair, other))
                .done(200);
        assertThat(adams.get(notes).done(200).at("/items/0/otherName").asText()).isEqualTo("Sukarno" + family);
        String byName =
                "{\"id\":\"%s\",\"givenName\":%s,\"birthDate\":\"1980-01-02\",\"reason\":\"They were married.\"}";
        adams.post(notes + "-names", byName.formatted(Ids.next(), "\"Budi\"")).done(200);
        adams.post(notes + "-names", byName.formatted(Ids.next(), "\" budi\"")).refused(409, "already-kept-apart");
        adams.post(notes + "-names", byName.formatted(Ids.next(), "\"" + only + "\""))
                .refused(422, "same-person");
        adams.post(notes + "-names", byName.formatted(Ids.next(), "null")).refused(422, "name-missing");

        JsonNode report = take(
                "Record number,Given name,Family name,Birth date\nI%1$s,,Megawati%1$s,1980-01-02\nJ%1$s,Diah%1$s,,1980-01-02\nK%1$s,,,1980-01-02\n"
                        .formatted(family));
        assertThat(report.at("/registered").asInt()).isEqualTo(2);
        assertThat(report.at("/rows/2/messages/0/field").asText()).isEqualTo("Given name");

        String merge = "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":%d,\"otherVersion\":%d,\"fromOther\":[%s]}";
        adams.post("patients/" + one + "/merges", merge.formatted(Ids.next(), other, 1, 1, "\"FAMILY_NAME\""))
                .refused(409, "kept-apart-from-each-other");
        adams.post(notes + "/" + pair + "/end", "{}").done(200);
        adams.post("patients/" + one + "/merges", merge.formatted(Ids.next(), other, 1, 1, "\"GIVEN_NAME\""))
                .refused(422, "name-missing");
        JsonNode merged = adams.post(
                        "patients/" + one + "/merges", merge.formatted(Ids.next(), other, 1, 1, "\"FAMILY_NAME\""))
                .done(200);
        assertThat(merged.at("/givenName").asText()).isEqualTo(only);
        assertThat(merged.at("/familyName").asText()).isEqualTo("Sukarno" + family);
    }

    private JsonNode take(String file) {
        return adams.send("POST", "patients/import", file, Map.of("Content-Type", "text/csv"))
                .done(200);
    }

    private static String numbered(UUID id, String recordNumber, String familyName) {
        return """
               {"id":"%s","recordNumber":"%s","givenName":"Robin","familyName":"%s","birthDate":"1962-07-08","anotherPerson":true}"""
                .formatted(id, recordNumber, familyName);
    }

    private String corrected(int version, String recordNumber) {
        return """
               {"version":%d,"details":{"recordNumber":"%s","givenName":"Robin","familyName":"%s","birthDate":"1962-07-08"}}"""
                .formatted(version, recordNumber, family);
    }

    private static String named(UUID id, String given, String familyName) {
        return """
               {"id":"%1$s","recordNumber":"N%1$s","givenName":%2$s,"familyName":%3$s,"birthDate":"1980-01-02","anotherPerson":true}"""
                .formatted(id, text(given), text(familyName));
    }

    private static String text(String name) {
        return name == null ? "null" : '"' + name + '"';
    }

    private UUID register(String given, String familyName, String born) {
        return PatientsIT.register(adams, given, familyName, born);
    }

    private static JsonNode alike(Api clinician, String given, String familyName, String born) {
        return clinician
                .post(
                        "patients/alike",
                        "{\"givenName\":\"%s\",\"familyName\":\"%s\",\"birthDate\":\"%s\"}"
                                .formatted(given, familyName, born))
                .done(200);
    }
}
