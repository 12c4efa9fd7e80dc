package org.openchair.reporting.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A group's own record as its fact sheet gets it, counted by the real views. */
@ExtendWith(ArquillianExtension.class)
class GroupRecordIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLINICIAN = TestServer.header("clinician");

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ShrinkWrap.create(ZipImporter.class, "reporting.war")
                .importFrom(new File("target/reporting.war"))
                .as(WebArchive.class);
    }

    @Test
    void shows_how_people_attend_with_what_each_rate_is_out_of() throws Exception {
        LocalDate day = TestClinic.longPast(3);
        TestGroup group = TestGroup.of(60, day)
                .meets(day)
                .marks(day, "PRESENT", 1, 20)
                .marks(day, "LATE", 21, 25)
                .marks(day, "LEFT_EARLY", 26, 30)
                .marks(day, "EXCUSED", 31, 43)
                .marks(day, "NO_SHOW", 44, 60)
                .cancels(day.plusDays(7));
        JsonNode record = published(group.id());
        assertThat(rate(record, "attendance")).isEqualTo("50% of 60");
        assertThat(rate(record, "withoutExcused")).isEqualTo("64% of 47");
        assertThat(record.at("/notRecorded").asInt()).isZero();
        assertThat(record.at("/sessionsHeld").asInt()).isEqualTo(1);
        assertThat(record.at("/sessionsCancelled").asInt()).isEqualTo(1);
        assertThat(record.at("/week12/outOf").asInt())
                .as("nobody watched for sixteen weeks")
                .isZero();
    }

    @Test
    void who_was_not_marked_is_counted_beside_and_not_as_absent() throws Exception {
        LocalDate day = TestClinic.longPast(3);
        TestGroup group =
                TestGroup.of(40, day).meets(day).marks(day, "PRESENT", 1, 20).marks(day, "NOT_RECORDED", 21, 25);
        JsonNode record = published(group.id());
        assertThat(rate(record, "attendance")).isEqualTo("100% of 20");
        assertThat(record.at("/notRecorded").asInt()).isEqualTo(20);
    }

    @Test
    void shows_who_still_attends_after_four_eight_and_twelve_weeks() throws Exception {
        LocalDate first = TestClinic.longPast(4);
        TestGroup group = TestGroup.of(80, first);
        for (int[] seen : new int[][] {{0, 1}, {27, 1}, {28, 21}, {56, 36}, {84, 51}, {112, 51}}) {
            LocalDate day = first.plusDays(seen[0]);
            group.meets(day).marks(day, "PRESENT", seen[1], 80);
        }
        JsonNode record = published(group.id());
        assertThat(record.at("/to").asText())
                .as("the sixteenth week ended in the second quarter")
                .isEqualTo(lastDay(3));
        assertThat(rate(record, "week4")).isEqualTo("75% of 80");
        assertThat(rate(record, "week8")).isEqualTo("56% of 80");
        assertThat(rate(record, "week12")).isEqualTo("38% of 80");
    }

    @Test
    void ten_people_have_no_record_and_eleven_have() throws Exception {
        LocalDate day = TestClinic.longPast(2);
        TestGroup ten = TestGroup.of(10, day).meets(day).marks(day, "PRESENT", 1, 10);
        JsonNode none = JSON.readTree(get(ten.id(), CLINICIAN).body());
        assertThat(none.at("/published").isNull()).isTrue();
        assertThat(none.at("/threshold").asInt()).isEqualTo(11);
        TestGroup eleven = TestGroup.of(11, day).meets(day).marks(day, "PRESENT", 1, 11);
        assertThat(rate(published(eleven.id()), "attendance")).isEqualTo("100% of 11");
    }

    @Test
    void many_marks_of_few_people_are_not_many_people() throws Exception {
        LocalDate day = TestClinic.longPast(2);
        TestGroup group = TestGroup.of(10, day);
        for (int week = 0; week < 6; week++) {
            group.meets(day.plusWeeks(week)).marks(day.plusWeeks(week), "PRESENT", 1, 10);
        }
        assertThat(JSON.readTree(get(group.id(), CLINICIAN).body())
                        .at("/published")
                        .isNull())
                .isTrue();
    }

    @Test
    void few_absent_people_hide_the_rate_that_would_give_them_away() throws Exception {
        LocalDate day = TestClinic.longPast(2);
        TestGroup group =
                TestGroup.of(30, day).meets(day).marks(day, "PRESENT", 1, 27).marks(day, "NO_SHOW", 28, 30);
        JsonNode record = published(group.id());
        assertThat(record.at("/attendance/percent").isNull()).isTrue();
        assertThat(record.at("/attendance/outOf").isNull()).isTrue();
    }

    @Test
    void a_small_group_is_published_over_more_quarters_and_each_only_once() throws Exception {
        TestGroup group = TestGroup.of(50, TestClinic.longPast(6));
        for (int quarter = 6; quarter >= 2; quarter--) {
            LocalDate day = TestClinic.longPast(quarter);
            int first = 1 + 6 * (6 - quarter);
            group.meets(day).marks(day, "PRESENT", first, first + 5);
        }
        JsonNode record = published(group.id());
        assertThat(record.at("/from").asText()).isEqualTo(firstDay(4));
        assertThat(record.at("/to").asText())
                .as("the last quarter has six people only")
                .isEqualTo(lastDay(3));
        assertThat(rate(record, "attendance")).isEqualTo("100% of 12");
    }

    @Test
    void a_quarter_that_is_not_over_is_not_in_a_record() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        TestGroup group = TestGroup.of(30, today).meets(today).marks(today, "PRESENT", 1, 30);
        assertThat(JSON.readTree(get(group.id(), CLINICIAN).body())
                        .at("/published")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_record_once_shown_stays_as_it_was_when_more_is_recorded() throws Exception {
        LocalDate day = TestClinic.longPast(2);
        TestGroup group = TestGroup.of(40, day).meets(day).marks(day, "PRESENT", 1, 20);
        String before = get(group.id(), CLINICIAN).body();
        group.marks(day, "PRESENT", 21, 21);
        assertThat(get(group.id(), CLINICIAN).body()).isEqualTo(before).contains("\"outOf\":20");
    }

    @Test
    void ten_who_ask_first_at_once_get_the_same_record() throws Exception {
        LocalDate day = TestClinic.longPast(2);
        TestGroup group = TestGroup.of(40, day).meets(day).marks(day, "PRESENT", 1, 20);
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            Callable<String> ask = () -> get(group.id(), CLINICIAN).body();
            List<Future<String>> answers = callers.invokeAll(Collections.nCopies(10, ask));
            String first = answers.get(0).get();
            assertThat(first).contains("\"outOf\":20");
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void is_for_those_who_refer_lead_and_look_after_groups() throws Exception {
        for (String role : List.of("clinician", "facilitator", "program-manager")) {
            assertThat(get(UUID.randomUUID(), TestServer.header(role)).statusCode())
                    .isEqualTo(200);
        }
        for (String role : List.of("administrator", "partner", "public-directory")) {
            assertThat(get(UUID.randomUUID(), TestServer.header(role)).statusCode())
                    .isEqualTo(403);
        }
    }

    private JsonNode published(UUID group) throws Exception {
        JsonNode record = JSON.readTree(get(group, CLINICIAN).body()).at("/published");
        assertThat(record.isObject()).as("a record is published").isTrue();
        return record;
    }

    private static String rate(JsonNode record, String name) {
        JsonNode rate = record.at("/" + name);
        return rate.at("/percent").asText() + "% of " + rate.at("/outOf").asText();
    }

    private static String firstDay(int quartersAgo) {
        return TestClinic.longPast(quartersAgo).withDayOfMonth(1).toString();
    }

    private static String lastDay(int quartersAgo) {
        return TestClinic.longPast(quartersAgo)
                .withDayOfMonth(1)
                .plusMonths(3)
                .minusDays(1)
                .toString();
    }

    private HttpResponse<String> get(UUID group, String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("groups/" + group + "/record"))
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
