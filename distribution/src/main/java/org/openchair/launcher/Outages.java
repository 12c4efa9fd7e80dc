package org.openchair.launcher;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Which servers are away at the moment, so that those that need them can wait. */
final class Outages {

    private final Set<String> away = new HashSet<>();

    synchronized void begin(Server server) {
        away.add(server.name());
    }

    synchronized void end(Server server) {
        away.remove(server.name());
        notifyAll();
    }

    /** Waits until none of them is away. */
    synchronized void awaitEndOf(Set<String> servers) throws InterruptedException {
        while (!Collections.disjoint(away, servers)) {
            wait();
        }
    }
}
