package org.openchair.bench;

import java.io.IOException;
import java.util.OptionalDouble;

/** Something the platform does for people, beside the least that the same server could do in its place. */
interface Benchmark {

    /** What is measured and beside what, in one line. */
    String title();

    /** The highest median ratio that is still good, whatever the machine. */
    double limit();

    /** The longest that 95 of 100 calls by one client may take, in milliseconds; empty where only the ratio counts. */
    default OptionalDouble longest() {
        return OptionalDouble.empty();
    }

    /** What a person waits for. Each client gets a call of its own. */
    Call measured() throws IOException, InterruptedException;

    /** The least. Each client gets a call of its own. */
    Call baseline() throws IOException, InterruptedException;

    /** Anything that has to be renewed between rounds. */
    void refresh() throws IOException, InterruptedException;
}
