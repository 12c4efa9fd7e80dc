package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/**
 * Sends extreme values at every field and parameter of every operation, one at a time, as the people of one clinic, while two other
 * clinics go on working. The operations are read from the resources, their parameters from the OpenAPI document; an operation that
 * is in only one of them fails the test.
 */
@ExtendWith(ArquillianExtension.class)
class ExtremeValuesIT {

    /** No answer comes later because of what was asked. One that does is asked for again: what is late twice is no busy moment. */
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    /** What takes longer hangs, on the busiest machine. */
    private static final Duration HANGING = Duration.ofSeconds(20);

    private static final int SENDERS = 3;
    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}]+)}");

    /** Asks Keycloak, which these tests run without. */
    private static final Set<String> NEED_KEYCLOAK = Set.of("directory/import");

    @ArquillianResource
    private URI base;

    private Instant begun;
    private JsonNode description;
    private final Map<String, UUID> there = new HashMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, AtomicInteger> statuses = Collections.synchronizedMap(new TreeMap<>());
    private final AtomicReference<Duration> slowest = new AtomicReference<>(Duration.ZERO);
    private final Set<String> accepted = Collections.synchronizedSet(new HashSet<>());

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void a_clinic_with_something_of_every_kind() throws SQLException {
        begun = Instant.now();
        TestClinic.sql(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('lakeside')::uuid, 'Lakeside Clinic', 'UTC')
                ON CONFLICT DO NOTHING;
                INSERT INTO openchair.staff (id, subject, display_name, clinic_id)
                VALUES (md5('EVANS')::uuid, '%s', 'Dr. Evans', md5('lakeside')::uuid) ON CONFLICT DO NOTHING"""
                        .formatted(TestPerson.EVANS.subject()));
        description = new Api(base, null)
                .send("GET", "/openapi", null, Map.of("Accept", "application/json"))
                .body();
        SeatedSession seated = SeatedSession.with(1, base);
        Api evans = Api.as(base, TestPerson.EVANS);
        UUID patient = evans.registerPatient();
        UUID referral = evans.draftReferral(patient, seated.group());
        evans.move(referral, "SEND", 1).done(200);
        there.putAll(Map.of(
                "patients", patient,
                "referrals", referral,
                "groups", seated.group(),
                "my-groups", seated.group(),
                "sessions", seated.session(),
                "attendance", seated.seat(),
                "closing-days", UUID.randomUUID()));
    }

    /** What was accepted stays out of other tests' way. */
    @AfterEach
    void leave_things_as_they_were() throws SQLException {
        TestClinic.sql(
                """
                UPDATE openchair.closing_day SET undone_at = now(), undone_by = 'x' WHERE made_at >= '%1$s' AND undone_at IS NULL;
                UPDATE openchair.facilitator_away SET undone_at = now(), undone_by = 'x' WHERE noted_at >= '%1$s' AND undone_at IS NULL"""
                        .formatted(begun));
    }

    @Test
    void every_operation_is_in_the_description_and_the_other_way_around() {
        Set<String> described = new HashSet<>();
        description.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> described.add(method.getKey().toUpperCase(Locale.ROOT) + " "
                        + path.getKey().replaceFirst("^/(api/)?", ""))));
        assertThat(described)
                .containsAll(Operation.all().stream().map(Operation::toString).toList());
    }

    @Test
    void no_value_in_any_field_stops_anyone() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService people = Executors.newCachedThreadPool();
        Future<Integer> adams = people.submit(() -> work(Api.as(base, TestPerson.ADAMS), going));
        Future<Integer> baker = people.submit(() -> work(Api.as(base, TestPerson.BAKER), going));
        List<Request> requests = requests();
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(people.submit(() -> {
                for (int n = next.getAndIncrement(); n < requests.size(); n = next.getAndIncrement()) {
                    requests.get(n).send();
                }
            }));
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
        going.set(false);
        System.out.printf(
                "%d requests in %d s, the slowest %s: %s; the other clinics did %d and %d things; accepted: %s%n",
                requests.size(),
                Duration.between(begun, Instant.now()).toSeconds(),
                slowest,
                statuses,
                adams.get(),
                baker.get(),
                accepted);
        people.shutdown();
        assertThat(failures).isEmpty();
        assertThat(requests).hasSizeGreaterThan(2_000);
    }

    /** A clinician goes on reading and writing. */
    private static int work(Api clinician, AtomicBoolean going) {
        int done = 0;
        for (; going.get(); done++) {
            promptly(() -> clinician.get("patients"));
            promptly(() -> clinician.post("patients", Api.patient(Ids.next(), "R-" + Ids.next())));
            promptly(() -> clinician.get("referrals"));
        }
        return done;
    }

    private static void promptly(Supplier<Answer> request) {
        Instant sent = Instant.now();
        assertThat(request.get().status()).as("what another clinic does").isIn(200, 201);
        assertThat(Duration.between(sent, Instant.now())).isLessThan(PROMPTLY);
    }

    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            String path = path(operation.template());
            String body = AnyBody.of(operation.code());
            List<String> bodies = body == null || NEED_KEYCLOAK.contains(path) ? List.of() : bodies(operation, body);
            bodies.forEach(extreme -> requests.add(new Request(operation, path, extreme)));
            queryNames(operation).forEach(name -> Extremes.parameters(name)
                    .forEach(value -> requests.add(new Request(operation, path + "?" + name + "=" + value, body))));
            if (operation.template().contains("{")) {
                Extremes.segments()
                        .forEach(segment -> requests.add(
                                new Request(operation, operation.template().replaceAll("\\{[^}]+}", segment), body)));
            }
        }
        return requests;
    }

    private static List<String> bodies(Operation operation, String body) {
        boolean file = operation.headers().containsValue("text/csv");
        return file ? files() : Extremes.bodies(body);
    }

    private static List<String> files() {
        String head = "Record number,Given name,Family name,Birth date\n";
        String row = "R-1,Sam,Lee,%s\n";
        return List.of(
                "",
                "\0",
                "x".repeat(900_000),
                ",".repeat(900_000),
                "\n".repeat(900_000),
                head + row.formatted("1990-01-01").repeat(3_000),
                head + row.formatted("+5000000-01-01"),
                head + row.formatted("\0"),
                "Date,Person,Mark\n+5000000-01-01,Sam,PRESENT\n",
                "Date,Person,Mark\n-0001-01-01,\u202e,'\"<>%00\n");
    }

    private String path(String template) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> found.group(1) + "/" + there.getOrDefault(found.group(1), UUID.randomUUID()));
    }

    private List<String> queryNames(Operation operation) {
        String method = operation.method().toLowerCase(Locale.ROOT);
        JsonNode paths = description.at("/paths");
        JsonNode described = paths.path("/" + operation.template()).path(method);
        JsonNode here = described.isMissingNode()
                ? paths.path("/api/" + operation.template()).path(method)
                : described;
        List<String> names = new ArrayList<>();
        here.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    private TestPerson someone(Operation operation) {
        for (TestPerson person : List.of(
                TestPerson.EVANS,
                TestPerson.FAY,
                TestPerson.MORGAN,
                TestPerson.ADA,
                TestPerson.PAGES,
                TestPerson.PARTNER)) {
            if (operation.isFor(person.role().realmRole())) {
                return person;
            }
        }
        throw new AssertionError(operation + " is for no one");
    }

    /** One request that nobody means. */
    private final class Request {

        private final Operation operation;
        private final String path;
        private final String body;

        Request(Operation operation, String path, String body) {
            this.operation = operation;
            this.path = path;
            this.body = body;
        }

        void send() {
            Api who = Api.as(base, someone(operation));
            Map<String, String> headers = new HashMap<>(operation.headers());
            headers.put("Accept", "*/*");
            try {
                long sent = System.nanoTime();
                Answer answer = who.send(operation.method(), path, body, headers);
                Duration took = Duration.ofNanos(System.nanoTime() - sent);
                slowest.accumulateAndGet(took, (one, other) -> one.compareTo(other) > 0 ? one : other);
                // Several of these change the same record: who loses is told to send the same again.
                boolean withoutKeycloak = NEED_KEYCLOAK.contains(operation.template());
                if (answer.status() == 503 && !withoutKeycloak) {
                    answer = Patience.with(() -> who.send(operation.method(), path, body, headers));
                }
                statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                        .incrementAndGet();
                if (answer.status() >= 500 && !withoutKeycloak || isLate(took, who, headers)) {
                    failures.add(answer.status() + " after " + took + ": " + this);
                }
                if (answer.status() < 300 && !operation.method().equals("GET")) {
                    accepted.add(operation.toString());
                }
            } catch (Exception | AssertionError e) {
                failures.add(e + ": " + this);
            }
        }

        private boolean isLate(Duration took, Api who, Map<String, String> headers) {
            if (took.compareTo(PROMPTLY) <= 0) {
                return false;
            }
            long again = System.nanoTime();
            who.send(operation.method(), path, body, headers);
            return took.compareTo(HANGING) > 0
                    || Duration.ofNanos(System.nanoTime() - again).compareTo(PROMPTLY) > 0;
        }

        @Override
        public String toString() {
            return operation.method() + " " + shown(path) + " " + shown(String.valueOf(body));
        }

        private static String shown(String text) {
            return text.length() <= 400
                    ? text
                    : text.substring(0, 300) + "… (" + text.length() + ") …" + text.substring(text.length() - 90);
        }
    }
}
