package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.staff.Role;

/**
 * For a clinician of another clinic there is no patient, referral, letter, score, consent or alert of this one. Every operation of
 * the API is walked, read from the resources themselves, so that a new one is walked too; one that addresses something this test
 * does not know fails it.
 */
@ExtendWith(ArquillianExtension.class)
class OtherClinicIT {

    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}]+)}");

    /** What is no clinic's own: the directory, the reference data, the staff, and what belongs to one person. */
    private static final Set<String> NOT_OF_A_CLINIC = Set.of(
            "codes",
            "crisis-resources",
            "groups",
            "debriefs",
            "hosts",
            "instruments",
            "red-flags",
            "services",
            "sites",
            "staff",
            "supervision",
            "vocabularies");

    /** What the own clinic finds only of some: who has a seat in a group that meets online has a link. */
    private static final Set<String> OF_SOME = Set.of("joining-links/referrals/{id}");

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private final Map<String, UUID> ofAdams = new HashMap<>();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void something_of_every_kind() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        adams.put(
                        "referrals/" + referral + "/guardian-consent",
                        "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"2026-01-05\"}")
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        UUID other = adams.registerPatient();
        UUID name = Ids.next();
        adams.post(
                        "patients/" + patient + "/kept-apart-names",
                        "{\"id\":\"%s\",\"givenName\":\"Pat\",\"familyName\":\"Doe\",\"birthDate\":\"1980-01-02\",\"reason\":\"Some\"}"
                                .formatted(name))
                .done(200);
        UUID score = Ids.next();
        UUID pair = Ids.next();
        adams.post(
                        "patients/" + patient + "/assessments",
                        """
                        {"id":"%s","instrument":"PHQ-9","checked":["LONG_AGO"],"takenOn":"2026-01-05","method":"ON_PAPER","answers":[0,0,0,0,0,0,0,0,2]}"""
                                .formatted(score))
                .done(200);
        adams.post(
                        "patients/" + patient + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"Some\"}".formatted(pair, other))
                .done(200);
        UUID answered = adams.sendReferral(TestClinic.group(3));
        Api.as(base, TestPerson.FAY).move(answered, "ACCEPT", 2).done(200);
        ofAdams.put(
                "notices",
                id(
                        "SELECT id FROM openchair.notice WHERE target_id = '%s' AND recipient_id = md5('ADAMS')::uuid",
                        answered));
        UUID merge = Ids.next();
        adams.post(
                        "patients/" + patient + "/merges",
                        "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                                .formatted(merge, adams.registerPatient()))
                .done(200);
        ofAdams.put("merges", merge);
        ofAdams.put("patients", patient);
        ofAdams.put("referrals", referral);
        ofAdams.put("of-referral", referral);
        ofAdams.put("assessments", score);
        ofAdams.put("kept-apart", pair);
        ofAdams.put("kept-apart-names", name);
        ofAdams.put("safety-alerts", id("SELECT id FROM openchair.safety_alert WHERE assessment_id = '%s'", score));
        ofAdams.put("concerns", concern(answered));
        ofAdams.put("consents", id("SELECT id FROM openchair.consent WHERE referral_id = '%s'", referral));
    }

    private static UUID concern(UUID referral) throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql(
                """
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                SELECT '%1$s', group_id, current_date, now(), now() + interval '1 hour', 'HELD'
                  FROM openchair.enrollment WHERE referral_id = '%2$s';
                INSERT INTO openchair.concern (id, session_id, enrollment_id, kind, seen, action_taken, reach, noted_at, noted_by)
                SELECT '%1$s', '%1$s', id, 'PARTICIPATION', 'Seen', 'Done', 'CONSENT', now(), md5('FAY')::uuid
                  FROM openchair.enrollment WHERE referral_id = '%2$s'"""
                        .formatted(id, referral));
        return id;
    }

    @Test
    void whatever_is_addressed_by_its_id_is_not_there() throws SQLException {
        List<Operation> operations = Operation.all().stream()
                .filter(operation -> operation.isFor(Role.CLINICIAN_NAME))
                .filter(operation -> kinds(operation.template()).stream().anyMatch(ofAdams::containsKey))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        String before = fingerprint();
        SoftAssertions each = new SoftAssertions();
        for (Operation operation : operations) {
            Answer answer = ask(baker, operation);
            each.assertThat(answer.status())
                    .as("%s as another clinic: %s", operation, answer.response().body())
                    .isEqualTo(404);
        }
        each.assertAll();
        assertThat(fingerprint()).as("nothing was changed").isEqualTo(before);
        operations.stream()
                .filter(operation -> operation.method().equals("GET") && !OF_SOME.contains(operation.template()))
                .forEach(operation -> each.assertThat(ask(adams, operation).status())
                        .as("%s as the own clinic, or the address proves nothing", operation)
                        .isEqualTo(200));
        each.assertAll();
    }

    @Test
    void whatever_an_operation_addresses_is_known_here() {
        SoftAssertions each = new SoftAssertions();
        Operation.all().stream()
                .filter(operation -> operation.isFor(Role.CLINICIAN_NAME))
                .forEach(operation -> each.assertThat(unknown(operation.template()))
                        .as("%s: say in this test of whose clinic it is, and of which", operation)
                        .isEmpty());
        each.assertAll();
    }

    @Test
    void no_list_holds_anything_of_it() {
        List<Operation> lists = Operation.all().stream()
                .filter(operation -> operation.isFor(Role.CLINICIAN_NAME)
                        && operation.method().equals("GET")
                        && !operation.template().contains("{"))
                .toList();
        assertThat(lists).hasSizeGreaterThan(5);
        for (Operation list : lists) {
            Answer answer = baker.get(list.template() + "?size=100");
            assertThat(answer.status()).as(list.toString()).isIn(200, 422);
            String body = answer.response().body();
            ofAdams.values()
                    .forEach(id -> assertThat(body).as(list.toString()).satisfies(saysNothingOf(id.toString())));
        }
    }

    @Test
    void a_kind_that_this_test_does_not_know_is_found() {
        assertThat(unknown("patients/{id}/secrets/{secret}")).containsExactly("secrets");
        assertThat(unknown("patients/{id}/assessments/{score}")).isEmpty();
    }

    private List<String> unknown(String template) {
        return kinds(template).stream()
                .filter(kind -> !ofAdams.containsKey(kind) && !NOT_OF_A_CLINIC.contains(kind))
                .toList();
    }

    private static List<String> kinds(String template) {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Answer ask(Api who, Operation operation) {
        Matcher parameters = PARAMETER.matcher(operation.template());
        String path = parameters.replaceAll(
                found -> found.group(1) + "/" + ofAdams.getOrDefault(found.group(1), UUID.randomUUID()));
        Map<String, String> headers = operation.method().equals("GET") ? Map.of("Accept", "*/*") : Map.of();
        return who.send(operation.method(), path, AnyBody.of(operation.code()), headers);
    }

    private String fingerprint() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "patient",
                "patient_merge",
                "referral",
                "referral_event",
                "referral_choice",
                "consent",
                "assessment",
                "safety_alert",
                "kept_apart",
                "kept_apart_by_name",
                "guardian_consent",
                "notice")) {
            all.append(TestClinic.text(
                    "SELECT md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) FROM openchair." + table
                            + " t"));
        }
        return all.toString();
    }

    private static UUID id(String query, UUID of) throws SQLException {
        return UUID.fromString(TestClinic.text(query.formatted(of)));
    }
}
