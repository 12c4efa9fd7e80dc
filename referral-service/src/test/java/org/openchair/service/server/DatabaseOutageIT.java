package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** The database goes away and comes back; the service says so meanwhile, and then goes on by itself. */
@ExtendWith(ArquillianExtension.class)
class DatabaseOutageIT {

    private static final Logger LOG = Logger.getLogger(DatabaseOutageIT.class.getName());

    /** How long the database is away: 30 s, or as many seconds as are asked for. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("openchair.outage.seconds", 30));

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int MOST_MILLIS_OF_HEALTH = 2000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api ada;
    private DatabaseOutage outage;

    private enum Seen {
        SERVED,
        UNAVAILABLE,
        WRONG
    }

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void everything_works() throws SQLException, IOException {
        adams = Api.as(base, TestPerson.ADAMS);
        ada = Api.as(base, TestPerson.ADA);
        outage = DatabaseOutage.prepare();
        await("the service is ready", () -> readiness().statusCode() == 200);
    }

    @AfterEach
    void the_database_is_back() throws IOException {
        outage.end();
    }

    @Test
    void a_danger_alert_escalates_by_itself_after_the_database_was_away() throws Exception {
        UUID alert = Ids.next();
        raise(alert, Instant.now().minus(Duration.ofMinutes(15)).plusSeconds(5));
        Instant began = Instant.now();
        outage.crash();
        await("readiness says that the database is away", () -> readiness().statusCode() == 503);
        while (Instant.now().isBefore(began.plus(AWAY))) {
            assertThat(get("me")).isEqualTo(Seen.UNAVAILABLE);
            assertThat(post()).isEqualTo(Seen.UNAVAILABLE);
            assertThat(down("referral-service-database")).isTrue();
            assertThat(liveness().statusCode()).isEqualTo(200);
            DatabaseOutage.pause(500);
        }
        outage.start();
        outage.awaitConnections();
        Instant back = Instant.now();
        await("the alert escalates", () -> escalated(alert));
        long escalated = Duration.between(back, Instant.now()).toMillis();
        await("the service is ready again", () -> readiness().statusCode() == 200);
        LOG.info("Away for %s; escalated %d ms after the return".formatted(AWAY, escalated));
        assertThat(timer("alert-escalation").at("/outcome").asText()).isEqualTo("DONE");
    }

    @Test
    void a_database_that_hangs_makes_neither_health_nor_the_rest_hang() throws Exception {
        outage.freeze();
        try {
            await("readiness says that the database hangs", () -> readiness().statusCode() == 503);
            assertThat(liveness().statusCode()).isEqualTo(200);
            assertThat(medianMillisOfReadiness()).isLessThan(MOST_MILLIS_OF_HEALTH);
            assertThat(down("referral-service-database")).isTrue();
        } finally {
            outage.thaw();
        }
        await("the service is ready again", () -> readiness().statusCode() == 200);
        assertThat(get("me")).isEqualTo(Seen.SERVED);
    }

    @Test
    void after_a_crash_of_one_of_its_processes_no_request_meets_a_dead_connection() throws Exception {
        busy();
        outage.crashOneProcess();
        Map<Seen, Integer> seen = new EnumMap<>(Seen.class);
        Instant began = Instant.now();
        Instant lastFailure = began;
        while (Duration.between(lastFailure, Instant.now()).toSeconds() < 3) {
            for (Seen each : new Seen[] {get("me"), get("patients/" + Ids.next()), post()}) {
                seen.merge(each, 1, Integer::sum);
                lastFailure = each == Seen.SERVED ? lastFailure : Instant.now();
            }
        }
        long lasted = Duration.between(began, lastFailure).toMillis();
        LOG.info("Failures lasted %d ms after the crash of one process: %s".formatted(lasted, seen));
        assertThat(seen).containsKey(Seen.SERVED).doesNotContainKey(Seen.WRONG);
        assertThat(lasted).isLessThan(Duration.ofSeconds(10).toMillis());
    }

    @Test
    void the_administrator_sees_which_timer_is_late_and_since_when() throws Exception {
        assertThat(timer("nightly-upkeep").at("/lateSince").isNull()).isTrue();
        assertThat(timer("waitlist-upkeep").at("/purpose").asText()).startsWith("Offers open seats");
        adams.get("timers").refused(403, "forbidden");
    }

    private void busy() {
        for (int request = 0; request < 20; request++) {
            assertThat(get("me")).isEqualTo(Seen.SERVED);
        }
    }

    private JsonNode timer(String job) {
        for (JsonNode each : ada.get("timers").done(200)) {
            if (each.at("/job").asText().equals(job)) {
                return each;
            }
        }
        throw new AssertionError("no timer " + job);
    }

    private Seen get(String path) {
        return seen(adams.get(path));
    }

    private Seen post() {
        UUID id = Ids.next();
        return seen(adams.post("patients", Api.patient(id, "R-" + id)));
    }

    private static Seen seen(Answer answer) {
        int status = answer.status();
        if (status < 500) {
            return Seen.SERVED;
        }
        boolean unavailable = status == 503
                && answer.response().headers().firstValue("Retry-After").isPresent()
                && answer.text("/code").equals("unavailable");
        if (!unavailable) {
            LOG.warning("%d %s".formatted(status, answer.response().body()));
        }
        return unavailable ? Seen.UNAVAILABLE : Seen.WRONG;
    }

    private boolean down(String check) {
        try {
            for (JsonNode each : new ObjectMapper().readTree(readiness().body()).at("/checks")) {
                if (each.at("/name").asText().equals(check)) {
                    return each.at("/status").asText().equals("DOWN");
                }
            }
            throw new AssertionError("no check " + check);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> readiness() {
        return health("/health/ready");
    }

    /** Half of the answers come sooner: a busy machine may hold up one or the other. */
    private long medianMillisOfReadiness() {
        return LongStream.generate(() -> {
                    Instant asked = Instant.now();
                    assertThat(readiness().statusCode()).isEqualTo(503);
                    return Duration.between(asked, Instant.now()).toMillis();
                })
                .limit(21)
                .sorted()
                .skip(10)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> liveness() {
        return health("/health/live");
    }

    private HttpResponse<String> health(String path) {
        try {
            return http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void raise(UUID alert, Instant raisedAt) throws SQLException {
        TestClinic.sql(
                """
                BEGIN;
                SET LOCAL synchronous_commit = on;
                INSERT INTO openchair.clinic (id, name, time_zone, safety_escalation_mins) VALUES ('%1$s', 'Clinic %1$s', 'UTC', 15);
                INSERT INTO openchair.staff (id, subject, display_name, clinic_id)
                SELECT md5('%1$s' || who)::uuid, '%1$s' || who, who, '%1$s' FROM unnest('{raiser,other}'::text[]) AS who;
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', '%1$s', '%1$s', 'Sam', 'Lee', '1990-01-01', now());
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, urgency, created_at, state_since)
                VALUES ('%1$s', '%1$s', '%1$s', md5('%1$s' || 'raiser')::uuid, 'DRAFT', 'ROUTINE', '%2$s', '%2$s');
                INSERT INTO openchair.safety_alert (id, clinic_id, patient_id, cause, referral_id, raised_by, raised_at)
                VALUES ('%1$s', '%1$s', '%1$s', 'SAFETY_QUESTION', '%1$s', md5('%1$s' || 'raiser')::uuid, '%2$s');
                COMMIT"""
                        .formatted(alert, raisedAt));
    }

    private static boolean escalated(UUID alert) {
        try {
            return TestClinic.count(
                            "SELECT CAST(count(*) AS integer) FROM openchair.notice WHERE kind = 'DANGER_UNANSWERED'"
                                    + " AND target_id = '" + alert + "'")
                    == 1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            DatabaseOutage.pause(100);
        }
    }
}
