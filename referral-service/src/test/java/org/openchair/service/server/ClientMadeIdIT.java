package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.service.once.ClientMadeId;
import org.openchair.service.server.WritesWithId.Prepared;
import org.openchair.service.server.WritesWithId.WriteWithId;

/** A record has the id that its client made: sent once or eight times it is one record, and other content never takes its place. */
@ExtendWith(ArquillianExtension.class)
class ClientMadeIdIT {

    private static final int AT_ONCE = 8;

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    /** What is asserted of each write of the table. */
    private interface Check {
        void of(WriteWithId write, SoftAssertions each) throws SQLException;
    }

    @Test
    void the_same_again_gets_the_same_answer() throws SQLException {
        check((write, each) -> {
            JsonNode first = done(write, write.send(), each);
            JsonNode again = done(write, write.send(), each);
            each.assertThat(again).as(write.toString()).isEqualTo(first);
            each.assertThat(write.records()).as(write.toString()).isEqualTo(1);
        });
    }

    @Test
    void eight_at_once_are_one_record_and_one_answer() throws SQLException {
        check((write, each) -> {
            List<JsonNode> answers = AtOnce.send(AT_ONCE, write::send).stream()
                    .map(answer -> done(write, answer, each))
                    .distinct()
                    .toList();
            each.assertThat(answers).as(write.toString()).hasSize(1);
            each.assertThat(write.records()).as(write.toString()).isEqualTo(1);
        });
    }

    @Test
    void other_content_is_refused_with_both_versions_and_changes_nothing() throws SQLException {
        check((write, each) -> {
            done(write, write.send(), each);
            String before = write.stored();
            Answer other = write.sendOther();
            each.assertThat(other.text("/code"))
                    .as(write + ": " + other.response().body())
                    .isEqualTo("id-taken");
            each.assertThat(other.status()).as(write.toString()).isEqualTo(409);
            each.assertThat(other.body().at("/current").isMissingNode())
                    .as(write.toString())
                    .isFalse();
            each.assertThat(other.body().at("/current").isNull())
                    .as(write.toString())
                    .isFalse();
            each.assertThat(other.text("/submitted")).as(write.toString()).isNotEqualTo("null");
            each.assertThat(write.stored()).as(write.toString()).isEqualTo(before);
        });
    }

    @Test
    void a_record_from_before_ids_were_remembered_is_never_silently_kept_over_other_content() throws SQLException {
        check((write, each) -> {
            done(write, write.send(), each);
            TestClinic.sql("DELETE FROM openchair.client_made_id WHERE id = '" + write.id() + "'");
            each.assertThat(write.sendOther().status()).as(write.toString()).isEqualTo(409);
        });
    }

    @Test
    void an_id_of_another_clinic_tells_nothing_of_its_record() {
        Api adams = Api.as(base, TestPerson.ADAMS);
        Api baker = Api.as(base, TestPerson.BAKER);
        UUID id = adams.registerPatient();
        JsonNode refused = baker.post("patients", Api.patient(id, "R-" + id)).refused(409, "id-taken");
        assertThat(refused.at("/current").isMissingNode()
                        || refused.at("/current").isNull())
                .isTrue();
    }

    @Test
    void what_was_removed_is_not_made_again_by_a_late_repeat() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        UUID risk = Ids.next();
        String body =
                "{\"id\":\"%s\",\"risk\":\"griping\",\"severity\":\"MODERATE\",\"actionTaken\":\"Turned\",\"clinicianMustKnow\":false,\"namesConfirmed\":false}"
                        .formatted(risk);
        it.fay().post(it.path() + "/record/risks", body).done(200);
        it.fay()
                .send("DELETE", it.path() + "/record/risks/" + risk, null, Map.of())
                .done(200);
        it.fay().post(it.path() + "/record/risks", body).refused(409, "removed-since");
        assertThat(it.fay().get(it.path() + "/record").done(200).at("/risks")).isEmpty();
    }

    @Test
    void the_same_content_in_another_spelling_is_the_same() throws SQLException {
        Api adams = Api.as(base, TestPerson.ADAMS);
        String path = "patients/" + adams.registerPatient() + "/consents";
        UUID id = Ids.next();
        String group = TestClinic.group(3).toString();
        JsonNode first = adams.post(
                        path,
                        "{\"id\":\"%s\",\"shares\":[\"NAME\",\"PHONE\"],\"recipient\":\"GROUP\",\"groupId\":\"%s\",\"purpose\":\"TREATMENT\",\"how\":\"VERBAL\"}"
                                .formatted(id, group))
                .done(200);
        JsonNode again = adams.post(
                        path,
                        "{ \"how\":\"VERBAL\", \"shares\":[\"PHONE\",\"NAME\"],\"until\":null, \"id\":\"%s\",\"recipient\":\"GROUP\",\"groupId\":\"%s\",\"purpose\":\"TREATMENT\"}"
                                .formatted(id, group))
                .done(200);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void every_content_with_an_id_is_in_the_table() throws SQLException {
        List<Class<?>> walked = new ArrayList<>();
        for (Prepared prepared : new WritesWithId(base).all()) {
            walked.add(prepared.ready().content());
        }
        assertThat(contents())
                .as("add the write to WritesWithId")
                .isSubsetOf(walked)
                .isNotEmpty();
    }

    private static List<Class<?>> contents() {
        return Operation.all().stream()
                .flatMap(operation -> Arrays.stream(operation.code().getParameterTypes()))
                .filter(type -> ClientMadeId.kind(type).isPresent())
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
    }

    private void check(Check check) throws SQLException {
        SoftAssertions each = new SoftAssertions();
        for (Prepared prepared : new WritesWithId(base).all()) {
            check.of(prepared.ready(), each);
        }
        each.assertAll();
    }

    private static JsonNode done(WriteWithId write, Answer answer, SoftAssertions each) {
        each.assertThat(answer.status())
                .as(write + ": " + answer.response().body())
                .isIn(200, 201);
        return answer.body();
    }
}
