package org.openchair.service.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many codes and links each address tried in vain within this minute. Nothing of it is written down, and the next minute forgets it. */
@ApplicationScoped
public class GuessesByAddress {

    /** More than a room full of people mistype in a minute. */
    static final int MOST_A_MINUTE = 60;

    /** Addresses that are counted; of more at once, the later ones share one count. */
    private static final int MOST_ADDRESSES = 20_000;

    private static final String OTHERS = "others";

    private final Map<String, Integer> guesses = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    synchronized boolean tooMany(String address, Instant now) {
        startOver(now);
        return guesses.getOrDefault(counted(address), 0) >= MOST_A_MINUTE;
    }

    synchronized void count(String address, Instant now) {
        startOver(now);
        guesses.merge(counted(address), 1, Integer::sum);
    }

    /** Addresses that are counted now. */
    synchronized int counted() {
        return guesses.size();
    }

    private String counted(String address) {
        return guesses.containsKey(address) || guesses.size() < MOST_ADDRESSES ? address : OTHERS;
    }

    private void startOver(Instant now) {
        if (!now.equals(minute)) {
            guesses.clear();
            minute = now;
        }
    }
}
