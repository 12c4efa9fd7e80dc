package org.openchair.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.demo.BusyEvening;

/** {@code bin/chaos}: disturbs a platform at work, and says what it lost. */
public final class Chaos {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int GROUPS = 12;
    private static final int PEOPLE = 12;
    private static final Duration START = Duration.ofMinutes(10);
    /** A platform that ends this often before anything was done to it cannot start here. */
    private static final int FIRST_STARTS = 3;

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final Duration WORK_BETWEEN = Duration.ofMillis(1_500);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final double MEDIAN_LIMIT = 30;

    private final ChaosOptions options;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Recoveries recoveries = new Recoveries();

    private Chaos(ChaosOptions options) {
        this.options = options;
    }

    /** Exit codes: 0 all is well, 1 something was found or could not be tried, 2 not understood. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(ChaosOptions.HELP);
            return;
        }
        try {
            boolean well = new Chaos(ChaosOptions.parse(List.of(arguments))).run();
            System.exit(well ? 0 : FAILED);
        } catch (ChaosOptions.Misuse e) {
            System.err.println(e.getMessage());
            System.exit(MISUSED);
        }
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        Path assembly = Path.of(System.getProperty("openchair.assembly"));
        Path log = Files.createTempFile("openchair-chaos", ".log");
        try (Workplace workplace = Workplace.make(options.disk())) {
            say("The platform's output: " + log);
            if (options.disk() > 0 && !workplace.hasOwnDisk()) {
                say("No disk of its own could be mounted: the full disk is left out.");
            }
            try (SupervisedPlatform platform = new SupervisedPlatform(assembly, workplace, options.port(), log)) {
                awaitStart(platform);
                say("Ready. Disturbing it now.");
                boolean recovered = disturb(platform, workplace);
                boolean well = report(platform, workplace) && recovered;
                if (well) {
                    Files.delete(log);
                } else {
                    say("The logs are kept in " + keepLogs(workplace));
                }
                return well;
            }
        }
    }

    private boolean disturb(SupervisedPlatform platform, Workplace workplace)
            throws IOException, InterruptedException, SQLException {
        List<Thread> people = begin(platform, workplace);
        try {
            Random random = new Random(options.seed());
            long end = System.nanoTime() + Duration.ofMinutes(options.minutes()).toNanos();
            for (int fault = 0; fault < options.faults() && System.nanoTime() < end; fault++) {
                Thread.sleep(WORK_BETWEEN.toMillis());
                Fault next = options.each()
                        ? Fault.inTurn(fault, workplace.hasOwnDisk())
                        : Fault.any(random, workplace.hasOwnDisk());
                if (!strike(next, platform, workplace, random)) {
                    return false;
                }
            }
            return true;
        } finally {
            people.forEach(Thread::interrupt);
            for (Thread person : people) {
                person.join();
            }
        }
    }

    private boolean strike(Fault fault, SupervisedPlatform platform, Workplace workplace, Random random)
            throws InterruptedException {
        try {
            fault.strike(platform, workplace, random);
            long over = System.nanoTime();
            // What was killed a moment ago may still answer.
            Thread.sleep(BETWEEN_QUESTIONS.toMillis() * 2);
            boolean recovered = awaitReady(platform, RECOVERY);
            double took = (System.nanoTime() - over) / 1e9;
            recoveries.add(fault, took);
            say("%3d  %-32s %6.1f s  %d acknowledged"
                    .formatted(recoveries.count(), fault.words(), took, acknowledged.count()));
            return recovered;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Fault " + fault + " could not be brought about", e);
        }
    }

    private static void awaitStart(SupervisedPlatform platform) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!platform.hasSaidReady()) {
            if (System.nanoTime() > deadline || platform.starts() > FIRST_STARTS) {
                throw new IOException("The platform did not start. It last said:\n" + platform.lastSaid());
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        }
    }

    private static boolean awaitReady(SupervisedPlatform platform, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!platform.isReady()) {
            if (System.nanoTime() > deadline) {
                say("NOT RECOVERED after " + patience.toSeconds() + " s");
                return false;
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        }
        return true;
    }

    /** Half of the people refer and answer, half mark attendance. */
    private List<Thread> begin(SupervisedPlatform platform, Workplace workplace) throws IOException, SQLException {
        List<UUID> sessions = new ArrayList<>();
        List<UUID> groups;
        try (Connection owner = workplace.owner(platform.postgresPort())) {
            UUID fay = Groups.leader(owner, "fay");
            List<UUID> leaders = Stream.generate(() -> fay).limit(GROUPS).toList();
            sessions.addAll(BusyEvening.begin(owner, "Chaos", leaders, PEOPLE, "IN_PERSON"));
            groups = Groups.of(owner, sessions);
        }
        List<Thread> people = IntStream.range(0, options.writers())
                .mapToObj(number -> new Thread(person(number, platform, groups, sessions), "person " + number))
                .toList();
        people.forEach(Thread::start);
        return people;
    }

    private Runnable person(int number, SupervisedPlatform platform, List<UUID> groups, List<UUID> sessions) {
        return number % 2 == 0
                ? new Referrers(platform, number % 4 == 0 ? "dr.adams" : "dr.baker", "fay", groups, acknowledged)
                : new Marker(platform, "fay", sessions, acknowledged);
    }

    private boolean report(SupervisedPlatform platform, Workplace workplace)
            throws IOException, InterruptedException, SQLException {
        awaitReady(platform, RECOVERY);
        Map<String, Long> findings;
        try (Connection owner = workplace.owner(platform.postgresPort())) {
            findings = new Inspection(owner, acknowledged).findings();
        }
        say("");
        say(recoveries.table());
        say("launcher started %d times".formatted(platform.starts()));
        say("acknowledged %d; refused %s; sent again %s"
                .formatted(acknowledged.count(), acknowledged.refusals(), acknowledged.attemptsSentAgain()));
        findings.forEach((what, count) -> say("%-64s %d".formatted(what, count)));
        boolean clean = findings.values().stream().allMatch(count -> count == 0);
        boolean soon = recoveries.median() <= MEDIAN_LIMIT;
        say(clean ? "Nothing was lost, doubled or half written." : "FOUND: " + wrong(findings));
        say("median recovery %.1f s (limit %.0f s)".formatted(recoveries.median(), MEDIAN_LIMIT));
        boolean honest = acknowledged.untrue().isEmpty();
        say(honest ? "No answer was a 404 or a 500." : "FOUND: " + acknowledged.untrue());
        return clean && soon && honest;
    }

    private static String wrong(Map<String, Long> findings) {
        return findings.entrySet().stream()
                .filter(finding -> finding.getValue() != 0)
                .map(finding -> finding.getKey() + " = " + finding.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Path keepLogs(Workplace workplace) throws IOException {
        Path kept = Files.createTempDirectory("openchair-chaos-logs");
        try (Stream<Path> logs = Files.list(workplace.data().resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return kept;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
