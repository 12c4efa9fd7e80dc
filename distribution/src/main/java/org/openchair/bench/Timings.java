package org.openchair.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How long each call of one kind took.
 *
 * @param nanos the calls, shortest first
 * @param seconds wall time in which they were made
 */
record Timings(List<Long> nanos, double seconds) {

    private static final double NANOS_PER_MILLI = 1e6;

    Timings {
        nanos = nanos.stream().sorted().toList();
    }

    static Timings none() {
        return new Timings(List.of(), 0);
    }

    Timings and(Timings more) {
        List<Long> all = new ArrayList<>(nanos);
        all.addAll(more.nanos);
        return new Timings(all, seconds + more.seconds);
    }

    /** Milliseconds that half of the calls took at most. */
    double median() {
        return quantile(0.5);
    }

    /** Milliseconds that 95 of 100 calls took at most. */
    double p95() {
        return quantile(0.95);
    }

    double perSecond() {
        return nanos.size() / seconds;
    }

    private double quantile(double share) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("Nothing was measured: give it more --seconds.");
        }
        int rank = (int) Math.ceil(share * nanos.size());
        return nanos.get(Math.max(1, rank) - 1) / NANOS_PER_MILLI;
    }
}
