package org.openchair.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A hundred facilitators, each with a session of twelve, mark a person every one to two seconds. */
final class MarkingBenchmark implements Benchmark {

    private static final int FACILITATORS = 100;
    private static final double LONGEST_MILLIS = 50;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final long TOKENS_GOOD_FOR = Duration.ofMinutes(3).toNanos();
    private static final List<String> CYCLE = List.of("PRESENT", "LATE", "LEFT_EARLY", "EXCUSED", "NO_SHOW");

    private final BenchedPlatform platform;
    private final Facilitators facilitators;
    private final boolean throughPages;
    private final AtomicInteger next = new AtomicInteger();
    private final Visitor api = new Visitor();
    private final List<Marker> markers = new ArrayList<>();
    private long tokensSince;

    private MarkingBenchmark(BenchedPlatform platform, Facilitators facilitators, boolean throughPages) {
        this.platform = platform;
        this.facilitators = facilitators;
        this.throughPages = throughPages;
    }

    /** At the API, and as the roster's script sends marks through the pages. */
    static List<MarkingBenchmark> all(BenchedPlatform platform) throws IOException, InterruptedException {
        Facilitators facilitators = Facilitators.assembled(platform, FACILITATORS);
        return List.of(
                new MarkingBenchmark(platform, facilitators, false),
                new MarkingBenchmark(platform, facilitators, true));
    }

    @Override
    public String title() {
        return (throughPages ? "marking, by the roster's script through the pages" : "marking, at the API")
                + ": %d facilitators, a tap each in 1 to 2 s, beside one INSERT through the same pool and JAX-RS"
                        .formatted(FACILITATORS);
    }

    @Override
    public double limit() {
        return 30;
    }

    @Override
    public OptionalDouble longest() {
        return OptionalDouble.of(LONGEST_MILLIS);
    }

    @Override
    public List<Integer> clients() {
        return List.of(FACILITATORS);
    }

    @Override
    public Duration round() {
        return ROUND;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public synchronized Call measured() throws IOException, InterruptedException {
        // Whoever comes first finds out what stands: the benchmark before this one has marked the same people.
        while (markers.size() < FACILITATORS) {
            markers.add(new Marker(markers.size()));
            tokensSince = System.nanoTime();
        }
        return markers.get(next.getAndIncrement() % FACILITATORS);
    }

    @Override
    public Call baseline() {
        return () -> api.write("POST", platform.baseUrl() + "/api/bench/insert", "", facilitators.row());
    }

    @Override
    public synchronized void refresh() throws IOException, InterruptedException {
        if (!throughPages && System.nanoTime() - tokensSince > TOKENS_GOOD_FOR) {
            for (Marker marker : markers) {
                marker.renew();
            }
            tokensSince = System.nanoTime();
        }
    }

    /** One facilitator with a phone: knows what stands, and marks the next person. */
    private final class Marker implements Call {

        private final int number;
        private final Visitor visitor;
        private final List<UUID> seats;
        private final Map<UUID, Integer> versions;
        private volatile String token;
        private int marked;

        Marker(int number) throws IOException, InterruptedException {
            this.number = number;
            this.visitor = throughPages ? new Visitor() : api;
            this.versions = facilitators.seats(number);
            this.seats = List.copyOf(versions.keySet());
            if (throughPages) {
                signIn();
            } else {
                renew();
            }
        }

        private void signIn() throws IOException, InterruptedException {
            visitor.signIn(platform.baseUrl(), Facilitators.user(number));
            token = visitor.get(platform.baseUrl() + "/roster/today", "")
                    .headers()
                    .firstValue("X-Openchair-Csrf")
                    .orElseThrow();
        }

        void renew() throws IOException, InterruptedException {
            token = api.token(platform.keycloakUrl(), Facilitators.user(number));
        }

        @Override
        public void make() throws IOException, InterruptedException {
            UUID seat = seats.get(marked % seats.size());
            String outcome = CYCLE.get((marked / seats.size() + (throughPages ? 2 : 0)) % CYCLE.size());
            Map<String, Object> mark = Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "enrollmentId",
                    seat.toString(),
                    "outcome",
                    outcome,
                    "version",
                    versions.get(seat));
            String body = Json.of(Map.of("marks", List.of(mark)));
            String answer = throughPages
                    ? visitor.form(address("") + "/marks", Map.of("csrf", token, "body", body))
                            .body()
                    : visitor.write("POST", address("/api") + "/attendance", token, body)
                            .body();
            versions.put(seat, Json.tree(answer).at("/marks/0/version").asInt());
            marked++;
        }

        private String address(String context) {
            return platform.baseUrl() + context + "/sessions/" + facilitators.session(number);
        }
    }
}
