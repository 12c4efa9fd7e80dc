package org.openchair.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal reads: a line a figure, each ratio beside its limit. */
final class Report {

    private static final String COLUMNS = "  %-22s %10s %10s %10s   %s%n";

    private final PrintStream out;
    private boolean overLimit;

    Report(PrintStream out) {
        this.out = out;
    }

    void begin(Benchmark benchmark) {
        out.printf("%n%s%n", benchmark.title());
        out.printf(COLUMNS, "", "median ms", "p95 ms", "a second", "");
    }

    void add(Benchmark benchmark, Comparison result) {
        String clients = result.clients() == 1 ? "1 client" : result.clients() + " clients";
        line(clients, result.measured());
        line(clients + ", baseline", result.baseline());
        boolean over = result.ratio() > benchmark.limit();
        overLimit |= over;
        out.printf(
                COLUMNS,
                clients + ", ratio",
                times(result.ratio()),
                times(result.p95Ratio()),
                "",
                "limit " + times(benchmark.limit()) + (over ? ": OVER" : ": ok"));
        if (result.clients() == benchmark.clients().get(0)) {
            benchmark
                    .longest()
                    .ifPresent(longest -> longest(longest, result.measured().p95()));
        }
        out.flush();
    }

    private void longest(double longest, double p95) {
        boolean over = p95 > longest;
        overLimit |= over;
        out.printf(COLUMNS, "p95 ms", "", number(p95), "", "limit " + number(longest) + (over ? ": OVER" : ": ok"));
    }

    /** Was any ratio over its limit? */
    boolean isOverLimit() {
        return overLimit;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    private void line(String what, Timings timings) {
        out.printf(COLUMNS, what, number(timings.median()), number(timings.p95()), number(timings.perSecond()), "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f x", ratio);
    }
}
