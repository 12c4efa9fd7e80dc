package org.openchair.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Something the platform does for people, beside the least that the same server could do in its place. */
interface Benchmark {

    /** What is measured and beside what, in one line. */
    String title();

    /** The highest median ratio that is still good, whatever the machine. */
    double limit();

    /** The longest that 95 of 100 calls may take, in milliseconds; empty where only the ratio counts. */
    default OptionalDouble longest() {
        return OptionalDouble.empty();
    }

    /** How many call at once, one figure each. The first is the one that {@link #longest} is about. */
    default List<Integer> clients() {
        return List.of(1, 4);
    }

    /** How long the measured and the baseline run in turns. */
    default Duration round() {
        return Duration.ofSeconds(1);
    }

    /** How long a client thinks between two calls, give or take a third. */
    default Duration pause() {
        return Duration.ZERO;
    }

    /** What a person waits for. Each client gets a call of its own. */
    Call measured() throws IOException, InterruptedException;

    /** The least. Each client gets a call of its own. */
    Call baseline() throws IOException, InterruptedException;

    /** Anything that has to be renewed between rounds. */
    void refresh() throws IOException, InterruptedException;
}
