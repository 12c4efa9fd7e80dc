package org.openchair.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One benchmark at one number of clients: short rounds of the measured and the baseline in turns, so that whatever else the machine
 * does falls on both.
 *
 * @param clients how many called at once
 */
record Comparison(int clients, Timings measured, Timings baseline) {

    /** Calls without looking at the clock, until the compiler has done its work. */
    static void warmUp(Benchmark benchmark, Duration time) throws IOException, InterruptedException {
        compare(benchmark, 2, time, Duration.ZERO);
    }

    static Comparison compare(Benchmark benchmark, int clients, Duration time)
            throws IOException, InterruptedException {
        return compare(benchmark, clients, time, benchmark.pause());
    }

    private static Comparison compare(Benchmark benchmark, int clients, Duration time, Duration pause)
            throws IOException, InterruptedException {
        List<Call> measuring = new ArrayList<>();
        List<Call> baseline = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            measuring.add(benchmark.measured());
            baseline.add(benchmark.baseline());
        }
        Comparison sum = new Comparison(clients, Timings.none(), Timings.none());
        for (long rounds = Math.max(1, time.dividedBy(benchmark.round().multipliedBy(2))); rounds > 0; rounds--) {
            benchmark.refresh();
            sum = sum.and(Load.run(measuring, benchmark.round(), pause), Load.run(baseline, benchmark.round(), pause));
        }
        return sum;
    }

    private Comparison and(Timings more, Timings moreBaseline) {
        return new Comparison(clients, measured.and(more), baseline.and(moreBaseline));
    }

    /** How many times the baseline a person waits, by the median. */
    double ratio() {
        return measured.median() / baseline.median();
    }

    double p95Ratio() {
        return measured.p95() / baseline.p95();
    }
}
