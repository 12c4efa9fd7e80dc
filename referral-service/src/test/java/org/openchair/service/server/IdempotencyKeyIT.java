package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.platform.identity.AskKeycloak;
import org.openchair.service.persistence.Write;
import org.openchair.service.server.WritesWithId.Prepared;
import org.openchair.service.server.WritesWithId.WriteWithId;

/** A key makes a write one that is done once and answered alike, by every operation and only for who may still see the answer. */
@ExtendWith(ArquillianExtension.class)
class IdempotencyKeyIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void people() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void no_write_ignores_a_key_silently() {
        List<Operation> writes = Operation.all().stream()
                .filter(operation -> operation.code().isAnnotationPresent(Write.class))
                .toList();
        assertThat(writes).hasSizeGreaterThan(60);
        SoftAssertions each = new SoftAssertions();
        int looked = 0;
        for (Operation write : writes) {
            Answer answer = caller(write)
                    .send(
                            write.method(),
                            write.path(),
                            AnyBody.of(write.code()),
                            Map.of("Idempotency-Key", "k".repeat(201), "Content-Type", type(write)));
            looked += answer.text("/code").equals("idempotency-key-invalid") ? 1 : 0;
            each.assertThat(answer.text("/code"))
                    .as("%s: %s", write, answer.response().body())
                    .isIn("idempotency-key-invalid", "invalid-fields", "unreadable");
        }
        each.assertThat(looked).as("but for contents that are refused before").isGreaterThan(writes.size() * 3 / 4);
        each.assertAll();
    }

    private static String type(Operation write) {
        return write.headers().get("Content-Type");
    }

    private Api caller(Operation write) {
        List<String> roles =
                List.of(write.code().getAnnotation(RolesAllowed.class).value());
        return Arrays.stream(TestPerson.values())
                .filter(person -> roles.contains(person.role().realmRole()))
                .findFirst()
                .map(person -> Api.as(base, person))
                .orElseThrow();
    }

    @Test
    void two_keys_in_one_request_are_refused_and_nothing_is_written() {
        UUID patient = Ids.next();
        Answer refused = adams.send(
                "POST", "patients", Api.patient(patient, "R-" + patient), List.of("one-" + patient, "two-" + patient));
        assertThat(refused.refused(400, "idempotency-key-invalid").at("/status").asInt())
                .isEqualTo(400);
        for (String key : List.of(" ", "k".repeat(201))) {
            adams.send("POST", "patients", Api.patient(patient, "R-" + patient), Map.of("Idempotency-Key", key))
                    .refused(400, "idempotency-key-invalid");
        }
        adams.get("patients/" + patient).refused(404, "not-found");
    }

    @Test
    void a_key_again_gets_the_same_answer_and_never_another_request() throws SQLException {
        SoftAssertions each = new SoftAssertions();
        for (Prepared prepared : new WritesWithId(base).all()) {
            WriteWithId write = prepared.ready();
            Map<String, String> key = key();
            Answer first = write.caller().send(write.method(), write.path(), write.same(), key);
            each.assertThat(first.status()).as(write + first.response().body()).isIn(200, 201);
            sameAgain(
                    write.toString(),
                    first,
                    write.caller().send(write.method(), write.path(), write.same(), key),
                    each);
            Answer other = write.caller().send(write.method(), write.path(), write.other(), key);
            each.assertThat(other.text("/code")).as(write.toString()).isEqualTo("idempotency-key-reused");
            each.assertThat(other.status()).as(write.toString()).isEqualTo(422);
        }
        each.assertAll();
    }

    private static void sameAgain(String what, Answer first, Answer again, SoftAssertions each) {
        each.assertThat(again.status()).as(what).isEqualTo(first.status());
        each.assertThat(again.response().body())
                .as(what)
                .isEqualTo(first.response().body());
        each.assertThat(isReplayed(first)).as(what).isFalse();
        each.assertThat(isReplayed(again)).as(what + again.response().body()).isTrue();
    }

    private static boolean isReplayed(Answer answer) {
        return answer.response().headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void what_takes_something_away_is_answered_again_although_it_is_gone() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        UUID risk = Ids.next();
        fay.post(
                        it.path() + "/record/risks",
                        "{\"id\":\"%s\",\"risk\":\"griping\",\"severity\":\"MODERATE\",\"actionTaken\":\"Turned\",\"clinicianMustKnow\":false,\"namesConfirmed\":false}"
                                .formatted(risk))
                .done(200);
        UUID away = Ids.next();
        theo.post(
                        "my-schedule/away",
                        "{\"id\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%2$s\"}".formatted(away, TODAY.plusDays(200)))
                .done(200);
        UUID change = Ids.next();
        fay.post(
                        "groups/" + it.group() + "/meeting-changes",
                        "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"HOST\"}"
                                .formatted(change, TODAY.plusDays(9)))
                .done(200);
        TestClinic.letTheoLead();
        UUID substitute = TestClinic.sessionNow(it.group());
        fay.put(
                        "sessions/" + substitute + "/plan/substitute",
                        "{\"id\":\"%s\",\"staffId\":\"%s\"}".formatted(Ids.next(), TestClinic.idOf("THEO")))
                .done(200);
        SoftAssertions each = new SoftAssertions();
        deletedTwice(fay, it.path() + "/record/risks/" + risk, each);
        deletedTwice(theo, "my-schedule/away/" + away, each);
        deletedTwice(morgan, "closing-days/" + closing(), each);
        deletedTwice(fay, "groups/" + it.group() + "/meeting-changes/" + change, each);
        deletedTwice(fay, "sessions/" + substitute + "/plan/substitute", each);
        deletedTwice(fay, "my-groups/" + it.group() + "/calendar-link", each);
        each.assertAll();
    }

    private UUID closing() {
        UUID host = Ids.next();
        UUID day = Ids.next();
        morgan.put("hosts/" + host, "{\"name\":\"Host " + host + "\"}").done(200);
        morgan.post(
                        "closing-days",
                        "{\"id\":\"%s\",\"hostId\":\"%s\",\"day\":\"%s\",\"name\":\"Inventory\"}"
                                .formatted(day, host, TODAY.plusDays(77)))
                .done(200);
        return day;
    }

    private static void deletedTwice(Api who, String path, SoftAssertions each) {
        Map<String, String> key = key();
        Answer first = who.send("DELETE", path, null, key);
        each.assertThat(first.status()).as(path + first.response().body()).isEqualTo(200);
        sameAgain("DELETE " + path, first, who.send("DELETE", path, null, key), each);
    }

    @Test
    void a_link_that_is_made_by_eight_presses_is_one_link() throws SQLException {
        String path = "my-groups/" + TestClinic.group(3) + "/calendar-link";
        Map<String, String> key = key();
        List<String> links = AtOnce.send(8, () -> fay.send("POST", path, "", key)).stream()
                .map(answer -> answer.done(200).at("/url").asText())
                .distinct()
                .toList();
        assertThat(links).hasSize(1);
        AtOnce.send(8, () -> fay.post(path, "")).forEach(answer -> answer.done(200));
        fay.post(path, "").done(200);
    }

    @Test
    void who_has_lost_access_gets_no_answer_again() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        it.mark("PRESENT", 0);
        String body =
                "{\"version\":" + fay.get(it.path()).done(200).at("/version").asInt() + "}";
        Map<String, String> key = key();
        JsonNode signed = fay.send("POST", it.path() + "/sign", body, key).done(200);
        assertThat(fay.send("POST", it.path() + "/sign", body, key).done(200)).isEqualTo(signed);
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + it.group() + "', md5('THEO')::uuid)");
        TestClinic.sql("DELETE FROM openchair.group_facilitator WHERE staff_id = md5('FAY')::uuid AND group_id = '"
                + it.group() + "'");
        fay.send("POST", it.path() + "/sign", body, key).refused(404, "not-found");
    }

    @Test
    void an_answer_given_again_is_audited_and_kept_for_no_one_else_to_read() throws SQLException {
        UUID patient = Ids.next();
        String name = "Quillfeather";
        String body = Api.patient(patient, "R-" + patient).replace("Lee", name);
        Map<String, String> key = key();
        adams.send("POST", "patients", body, key).done(201);
        String audited = "SELECT count(*) FROM openchair.audit_event WHERE action = 'write.replay' AND patient_id = '"
                + patient + "'";
        assertThat(TestClinic.count(audited)).isZero();
        adams.send("POST", "patients", body, key).done(201);
        assertThat(TestClinic.count(audited)).isPositive();
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.answered_request a WHERE position('" + name
                        + "'::bytea IN answer) > 0 OR a::text LIKE '%" + key.get("Idempotency-Key") + "%'"))
                .isZero();
        Api.as(base, TestPerson.BAKER).send("POST", "patients", body, key).refused(409, "id-taken");
    }

    @Test
    void what_was_refused_can_be_tried_again_with_the_same_key() throws SQLException {
        UUID group = TestClinic.group(1);
        UUID first = adams.sendReferral(group);
        UUID second = adams.sendReferral(group);
        fay.move(first, "ACCEPT", 2).done(200);
        Map<String, String> key = key();
        String accept = "{\"id\":\"%s\",\"move\":\"ACCEPT\",\"version\":2}".formatted(Ids.next());
        fay.send("POST", "referrals/" + second + "/moves", accept, key).refused(409, "group-full");
        fay.move(first, Ids.next(), "GIVE_UP", 3, "could-not-reach").done(200);
        fay.send("POST", "referrals/" + second + "/moves", accept, key).done(200);
    }

    @Test
    void a_key_costs_two_statements() throws SQLException {
        UUID patient = adams.registerPatient();
        String path = "patients/" + patient + "/stages";
        long without = Statements.of(() -> adams.post(path, stage()).done(200));
        long with = Statements.of(() -> adams.send("POST", path, stage(), key()).done(200));
        assertThat(with - without).isEqualTo(2);
    }

    private static String stage() {
        return "{\"id\":\"%s\",\"stage\":\"GROWTH\"}".formatted(Ids.next());
    }

    @Test
    void the_description_names_the_key_for_every_write() {
        JsonNode paths = adams.send("GET", "/openapi", null, Map.of("Accept", "application/json"))
                .body()
                .at("/paths");
        SoftAssertions each = new SoftAssertions();
        Operation.all().stream()
                .filter(write -> write.code().isAnnotationPresent(Write.class)
                        || write.code().isAnnotationPresent(AskKeycloak.class)
                                && write.method().equals("POST"))
                .forEach(write -> {
                    JsonNode operation = operation(paths, write);
                    each.assertThat(operation.at("/parameters").toString())
                            .as(write.toString())
                            .contains("Idempotency-Key");
                    each.assertThat(operation.at("/responses").has("409"))
                            .as(write.toString())
                            .isTrue();
                });
        each.assertAll();
    }

    private static JsonNode operation(JsonNode paths, Operation write) {
        JsonNode path = paths.path("/api/" + write.template());
        return (path.isMissingNode() ? paths.path("/" + write.template()) : path)
                .path(write.method().toLowerCase(Locale.ROOT));
    }
}
