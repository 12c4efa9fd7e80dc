package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.DayAnywhere;
import org.openchair.Ids;

/** The administrator keeps the vocabularies and the crisis numbers. */
@ExtendWith(ArquillianExtension.class)
class ReferenceDataIT {

    @ArquillianResource
    private URI base;

    private Api ada;
    private Api adams;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        ada = Api.as(base, TestPerson.ADA);
        adams = Api.as(base, TestPerson.ADAMS);
    }

    @Test
    void an_added_code_is_offered_and_found_at_once() throws Exception {
        String code = added("focus");
        UUID group = TestClinic.group(5);
        carries(group, code);
        assertThat(offered("/focus")).contains(code);
        assertThat(counted(code)).isEqualTo(1);
        assertThat(adams.get("groups?q=" + code).done(200).at("/total").asInt()).isEqualTo(1);
        assertThat(entry(code).at("/groups").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_code_is_added_once_however_often_it_is_sent() {
        String code = added("focus");
        add("focus", code, "Label " + code, "Etiqueta " + code).done(200);
        add("focus", code, "Other " + code, "Etiqueta " + code).refused(409, "code-taken");
        assertThat(ada.get(path(code) + "/history").done(200).at("/items").findValuesAsText("act"))
                .containsExactly("ADD");
        reword(code, 1, "Reworded " + code, "Etiqueta " + code).done(200);
        add("focus", code, "Label " + code, "Etiqueta " + code).refused(409, "code-taken");
    }

    @Test
    void other_labels_are_read_and_searched_at_once() throws Exception {
        String code = added("focus");
        UUID group = TestClinic.group(5);
        carries(group, code);
        String fresh = "Fresh" + code.replace("-", "");
        reword(code, 1, fresh, "Nuevo " + code).done(200);
        assertThat(adams.get("groups/" + group).done(200).at("/focus/0/label").asText())
                .isEqualTo(fresh);
        assertThat(adams.send("GET", "groups/" + group, null, Map.of("Accept-Language", "es"))
                        .done(200)
                        .at("/focus/0/label")
                        .asText())
                .isEqualTo("Nuevo " + code);
        assertThat(adams.get("groups?q=" + fresh).done(200).at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_retired_code_is_not_offered_but_read_where_it_is_carried() throws Exception {
        String code = added("focus");
        UUID group = TestClinic.group(5);
        carries(group, code);
        retire(code, 1, today().plusDays(1)).done(200);
        assertThat(offered("/focus")).as("until its day comes").contains(code);
        ada.post(path(code) + "/return", "{\"version\":2}").done(200);
        retire(code, 3, stillTodaySomewhere().minusDays(2)).refused(422, "day-in-the-past");
        retire(code, 3, stillTodaySomewhere()).done(200);
        assertThat(offered("/focus")).doesNotContain(code);
        assertThat(counted(code)).isZero();
        assertThat(adams.get("groups/" + group).done(200).at("/focus/0/code").asText())
                .isEqualTo(code);
        ada.post(path(code) + "/return", "{\"version\":4}").done(200);
        assertThat(offered("/focus")).contains(code);
        assertThat(counted(code)).isEqualTo(1);
    }

    @Test
    void nobody_declines_for_a_retired_reason() throws Exception {
        String reason = added("decline-reason");
        ada.post(path("decline-reason", reason) + "/retirement", retirement(1, today()))
                .done(200);
        UUID referral = adams.sendReferral(TestClinic.group(5));
        Api fay = Api.as(base, TestPerson.FAY);
        fay.move(referral, Ids.next(), "DECLINE", 2, reason).refused(422, "reason-unknown");
        ada.post(path("decline-reason", reason) + "/return", "{\"version\":2}").done(200);
        fay.move(referral, Ids.next(), "DECLINE", 2, reason).done(200);
    }

    @Test
    void codes_and_labels_are_taken_once() {
        String code = added("audience");
        add("audience", code, "Other " + code, "Otra " + code).refused(409, "code-taken");
        add("audience", fresh(), "LABEL " + code, "Otra " + code).refused(409, "label-taken");
        add("audience", fresh(), "Other " + code, "etiqueta " + code).refused(409, "label-taken");
        add("audience", "Not A Slug", "Other " + code, "Otra " + code).refused(422, "code-invalid");
        add("language", "klingon-for-all", "Klingon", "Klingon").refused(422, "code-invalid");
        add("audience", fresh(), " ", "Otra " + code).refused(422, "invalid-fields");
        add("colors", fresh(), "Red", "Rojo").refused(404, "not-found");
        reword(fresh(), 1, "Nobody", "Nadie").refused(404, "not-found");
    }

    @Test
    void of_two_who_change_the_same_version_one_is_told_what_the_other_wrote() throws Exception {
        String code = added("focus");
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both = List.of(
                    () -> reword(code, 1, "First " + code, "Primero " + code),
                    () -> reword(code, 1, "Second " + code, "Segundo " + code));
            List<Integer> statuses = hands.invokeAll(both).stream()
                    .map(ReferenceDataIT::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409);
        } finally {
            hands.shutdownNow();
        }
        JsonNode problem = retire(code, 1, today()).refused(409, "stale-version");
        assertThat(problem.at("/current/version").asInt()).isEqualTo(2);
        assertThat(ada.get(path(code) + "/history").done(200).at("/items").findValuesAsText("act"))
                .containsExactly("REWORD", "ADD");
    }

    @Test
    void only_the_administrator_keeps_reference_data() {
        String code = added("focus");
        for (TestPerson person : List.of(TestPerson.ADAMS, TestPerson.FAY, TestPerson.MORGAN, TestPerson.PARTNER)) {
            Api somebody = Api.as(base, person);
            somebody.get("vocabularies/focus/codes").refused(403, "forbidden");
            somebody.post(path(code) + "/retirement", retirement(1, today())).refused(403, "forbidden");
            somebody.get("crisis-resources").refused(403, "forbidden");
            somebody.put("crisis-resources/988", crisis(1, "988", "Call 988.", today()))
                    .refused(403, "forbidden");
        }
    }

    @Test
    void a_crisis_number_is_corrected_for_everybody_and_due_again_after_a_year() throws Exception {
        JsonNode known = ada.get("crisis-resources/samhsa").done(200);
        int version = known.at("/version").asInt();
        ada.put("crisis-resources/samhsa", crisis(version, "18006624358", "Call 1-800-662-4357.", today()))
                .refused(422, "number-not-in-text");
        ada.put("crisis-resources/samhsa", crisis(version, "18006624357", "Call 1-800-662-4357.", today().plusDays(2)))
                .refused(422, "checked-in-the-future");
        ada.put(
                        "crisis-resources/samhsa",
                        crisis(version, "18006624357", "Now call 1-800-662-4357.", today().minusYears(1)))
                .done(200);
        ada.put("crisis-resources/samhsa", crisis(version, "18006624357", "Call 1-800-662-4357.", today()))
                .refused(409, "stale-version");
        JsonNode card =
                Api.as(base, TestPerson.PAGES).get("crisis-resources/card").done(200);
        assertThat(card.findValuesAsText("how")).contains("Now call 1-800-662-4357.");
        assertThat(due()).contains("samhsa");
        ada.put("crisis-resources/samhsa", crisis(version + 1, "18006624357", "Call 1-800-662-4357.", today()))
                .done(200);
        assertThat(due()).doesNotContain("samhsa");
        assertThat(ada.get("crisis-resources/samhsa/history")
                        .done(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
    }

    private List<String> due() {
        return ada.get("work-list?size=100").done(200).at("/items").findValuesAsText("targetId");
    }

    @Test
    void what_part_2_protects_changes_only_for_who_knows_of_how_many_groups() throws Exception {
        String code = added("focus");
        carries(TestClinic.group(2), code);
        String change =
                "{\"version\":1,\"labelEn\":\"L %1$s\",\"labelEs\":\"E %1$s\",\"position\":9,\"partTwo\":%2$s%3$s}";
        JsonNode asked = ada.put(path(code), change.formatted(code, true, "")).refused(422, "part-2-changes");
        assertThat(asked.at("/errors/0/field").asText()).isEqualTo("partTwo");
        assertThat(asked.at("/detail").asText())
                .startsWith("1 group has this focus.")
                .contains("people on the waitlist are offered no seat", "No referral is sent without that consent.");
        ada.put(path(code), change.formatted(code, true, ",\"partTwoGroups\":2"))
                .refused(422, "part-2-changes");
        assertThat(entry(code).at("/partTwo").asBoolean()).isFalse();
        ada.put(path(code), change.formatted(code, true, ",\"partTwoGroups\":1"))
                .done(200);
        assertThat(entry(code).at("/partTwo").asBoolean()).isTrue();
        ada.put(path(code), change.formatted(code, true, "").replace("\"version\":1", "\"version\":2"))
                .done(200);
    }

    private static String crisis(int version, String dial, String how, LocalDate checkedOn) {
        return """
               {"version":%d,"nameEn":"SAMHSA","nameEs":"SAMHSA","howEn":"%s","howEs":"Llame al 1-800-662-4357 o 988.",
                "dial":"%s","checkedOn":"%s"}"""
                .formatted(version, how, dial, checkedOn);
    }

    private String added(String vocabulary) {
        String code = fresh();
        add(vocabulary, code, "Label " + code, "Etiqueta " + code).done(200);
        return code;
    }

    private Answer add(String vocabulary, String code, String english, String spanish) {
        return ada.post(
                "vocabularies/" + vocabulary + "/codes",
                "{\"code\":\"%s\",\"labelEn\":\"%s\",\"labelEs\":\"%s\",\"position\":99,\"partTwo\":false}"
                        .formatted(code, english, spanish));
    }

    private Answer reword(String code, int version, String english, String spanish) {
        return ada.put(
                path(code),
                "{\"version\":%d,\"labelEn\":\"%s\",\"labelEs\":\"%s\",\"position\":50}"
                        .formatted(version, english, spanish));
    }

    private Answer retire(String code, int version, LocalDate from) {
        return ada.post(path(code) + "/retirement", retirement(version, from));
    }

    private static String retirement(int version, LocalDate from) {
        return "{\"version\":%d,\"from\":\"%s\"}".formatted(version, from);
    }

    private JsonNode entry(String code) {
        return ada.get(path(code)).done(200);
    }

    private List<String> offered(String vocabulary) {
        return adams.get("vocabularies").done(200).at(vocabulary).findValuesAsText("code");
    }

    private int counted(String code) {
        for (JsonNode each : adams.get("groups/facets").done(200).at("/focus")) {
            if (each.at("/code").asText().equals(code)) {
                return each.at("/groups").asInt();
            }
        }
        return 0;
    }

    private static void carries(UUID group, String code) throws Exception {
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', '" + code + "')");
    }

    private static String fresh() {
        return "x" + Ids.next().toString().replace("-", "");
    }

    private static String path(String code) {
        return path("focus", code);
    }

    private static String path(String vocabulary, String code) {
        return "vocabularies/" + vocabulary + "/codes/" + code;
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A minute ahead, so that the day does not end on the way. */
    private static LocalDate stillTodaySomewhere() {
        return DayAnywhere.earliest(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
