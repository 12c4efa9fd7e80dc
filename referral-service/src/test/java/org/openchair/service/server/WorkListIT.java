package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.WorkingDays;
import org.openchair.work.Urgency;

/** Whose turn it is: what is late, in which order, and that nothing goes before it is dealt with. */
@ExtendWith(ArquillianExtension.class)
class WorkListIT {

    @ArquillianResource
    private URI base;

    private static boolean clocksAreKnown;

    private Api adams;
    private Api baker;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() throws Exception {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
        if (!clocksAreKnown) {
            awaitClocks();
            clocksAreKnown = true;
        }
    }

    /** Which clocks there are is looked up once a minute: when no test ran before, not since there is a group. */
    private void awaitClocks() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        age(referral, 8);
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!"referral-overdue".equals(kind(fay, referral)) && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        fay.say(referral, "DECLINE", "not-a-fit", null).done(200);
    }

    @Test
    void a_referral_that_is_not_answered_in_time_is_told_to_both_sides_until_it_is() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        assertThat(kind(fay, referral)).isEqualTo("referral-unanswered");
        assertThat(kind(adams, referral)).isNull();
        age(referral, 8);
        assertThat(kind(fay, referral)).isEqualTo("referral-overdue");
        assertThat(kind(adams, referral)).isEqualTo("referral-not-answered");
        assertThat(kind(baker, referral)).isNull();
        JsonNode item = item(fay, referral);
        assertThat(item.at("/workingDays").asInt()).isEqualTo(workingDaysOf(8));
        assertThat(item.at("/urgency").asText()).isEqualTo("HARM");
        fay.say(referral, "DECLINE", "not-a-fit", null).done(200);
        assertThat(kind(fay, referral)).isNull();
        assertThat(kind(adams, referral)).isEqualTo("referral-declined");
    }

    @Test
    void who_was_accepted_and_does_not_come_stays_with_both_sides_until_somebody_acts() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.say(referral, "ACCEPT", null, null).done(200);
        age(referral, 9);
        assertThat(kind(fay, referral)).isNull();
        age(referral, 20);
        assertThat(kind(fay, referral)).isEqualTo("accepted-not-attended");
        assertThat(kind(adams, referral)).isEqualTo("accepted-not-attended");
        assertThat(item(fay, referral).at("/sentence").asText())
                .startsWith("Sammy has a seat")
                .satisfies(saysNothingOf("Lee"));
        fay.say(referral, "GIVE_UP", "could-not-reach", null).done(200);
        assertThat(kind(fay, referral)).isNull();
        assertThat(kind(adams, referral)).isEqualTo("never-attended");
    }

    @Test
    void the_most_urgent_comes_first_and_then_what_has_waited_longest() throws Exception {
        UUID group = TestClinic.group(5);
        UUID fresh = adams.sendReferral(group);
        UUID late = adams.sendReferral(group);
        UUID later = adams.sendReferral(group);
        age(late, 8);
        age(later, 12);
        List<String> order = new ArrayList<>();
        Urgency before = Urgency.DANGER;
        for (JsonNode item : items(fay, "work-list")) {
            Urgency urgency = Urgency.valueOf(item.at("/urgency").asText());
            assertThat(urgency).isGreaterThanOrEqualTo(before);
            before = urgency;
            order.add(item.at("/targetId").asText());
        }
        assertThat(order).containsSubsequence(later.toString(), late.toString(), fresh.toString());
    }

    @Test
    void one_kind_can_be_looked_at_and_every_kind_is_counted() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        age(referral, 8);
        JsonNode one = fay.get("work-list?kind=referral-overdue").done(200);
        assertThat(one.at("/items").findValuesAsText("kind")).isNotEmpty().containsOnly("referral-overdue");
        JsonNode all = fay.get("work-list?size=1").done(200);
        int sum = 0;
        for (JsonNode count : all.at("/counts")) {
            sum += count.at("/count").asInt();
            if (count.at("/kind").asText().equals("referral-overdue")) {
                assertThat(count.at("/count").asInt())
                        .isEqualTo(one.at("/total").asInt());
            }
        }
        assertThat(all.at("/total").asInt()).isEqualTo(sum);
        assertThat(all.at("/items")).hasSize(1);
        JsonNode none = fay.get("work-list?kind=no-such-thing&page=3").done(200);
        assertThat(none.at("/total").asInt()).isZero();
        assertThat(none.at("/items")).isEmpty();
        assertThat(none.at("/counts")).isNotEmpty();
        fay.get("work-list?kind=" + "x".repeat(61)).refused(422, "invalid-fields");
    }

    @Test
    void however_much_there_is_it_is_read_by_the_same_few_statements() throws Exception {
        long few = statements("work-list?size=1");
        UUID group = TestClinic.group(9);
        for (int i = 0; i < 8; i++) {
            adams.sendReferral(group);
        }
        assertThat(statements("work-list?size=100")).isLessThanOrEqualTo(few);
    }

    private long statements(String path) {
        return Statements.of(() -> fay.get(path).done(200));
    }

    private static void age(UUID referral, int days) throws SQLException {
        TestClinic.sql("UPDATE openchair.referral SET state_since = now() - interval '" + days + " days' WHERE id = '"
                + referral + "'");
    }

    private static String kind(Api who, UUID target) {
        JsonNode item = item(who, target);
        return item == null ? null : item.at("/kind").asText();
    }

    private static JsonNode item(Api who, UUID target) {
        for (JsonNode item : items(who, "work-list")) {
            if (item.at("/targetId").asText().equals(target.toString())) {
                return item;
            }
        }
        return null;
    }

    private static List<JsonNode> items(Api who, String path) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = who.get(path + "?size=100&page=" + number++).done(200).at("/items");
            page.forEach(found::add);
        } while (!page.isEmpty());
        return found;
    }

    /** How many of the last days are working days, today among them. */
    private static int workingDaysOf(int days) {
        Instant now = Instant.now();
        return WorkingDays.of(ZoneOffset.UTC, HolidayCalendar.DEFAULT).between(now.minus(Duration.ofDays(days)), now);
    }
}
