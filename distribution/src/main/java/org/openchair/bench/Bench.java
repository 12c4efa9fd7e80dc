package org.openchair.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code bin/bench}: measures the assembled platform beside baselines and prints ratios. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Choice choice;
    private final Report report = new Report(System.out);

    private Bench(Choice choice) {
        this.choice = choice;
    }

    /** Exit codes: 0 measured, 1 could not measure or, with {@code --check}, over a limit, 2 not understood. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Choice.HELP);
            return;
        }
        try {
            new Bench(Choice.parse(List.of(arguments))).run();
        } catch (Choice.Misuse e) {
            fail(e.getMessage(), MISUSED);
        } catch (IOException e) {
            fail("Nothing could be measured: " + e.getMessage(), FAILED);
        }
    }

    private static void fail(String line, int code) {
        System.err.println(line);
        System.exit(code);
    }

    private void run() throws IOException, InterruptedException {
        Path assembly = Path.of(System.getProperty("openchair.assembly"));
        Path sources = Path.of(System.getProperty("openchair.baselines"));
        report.say("Starting Openchair with demo data and baselines ...");
        try (BenchedPlatform platform = BenchedPlatform.start(choice, assembly, sources)) {
            for (String name : choice.names()) {
                for (Benchmark benchmark : named(name, platform)) {
                    measure(benchmark);
                }
            }
        }
        if (choice.check() && report.isOverLimit()) {
            System.exit(FAILED);
        }
    }

    private List<? extends Benchmark> named(String name, BenchedPlatform platform)
            throws IOException, InterruptedException {
        return switch (name) {
            case Choice.PAGE -> List.of(new PageBenchmark(platform));
            case Choice.MARKING -> MarkingBenchmark.all(platform);
            case Choice.REFERRAL -> List.of(new ReferralBenchmark(platform));
            default -> DirectoryBenchmark.all(platform);
        };
    }

    private void measure(Benchmark benchmark) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(choice.seconds());
        Comparison.warmUp(benchmark, time);
        report.begin(benchmark);
        for (int clients : benchmark.clients()) {
            report.add(benchmark, Comparison.compare(benchmark, clients, time));
        }
    }
}
