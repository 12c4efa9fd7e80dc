package org.openchair.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Chance with a fixed seed: the same questions in the same order get the same answers. */
final class SeededRandom {

    private final SplittableRandom random;

    SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in that share of cases, from 0 to 1. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, the heavier ones more often. */
    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int rest = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            rest -= weight.applyAsInt(choice);
            if (rest < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /** A UUIDv7 as a writer would have made it at that time. */
    UUID id(Instant at) {
        long first = at.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
        long second = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(first, second);
    }
}
