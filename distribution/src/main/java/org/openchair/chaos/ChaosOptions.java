package org.openchair.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How long and how hard to disturb.
 *
 * @param minutes after which no new disturbance begins
 * @param faults after which no new disturbance begins
 * @param writers people who work meanwhile
 * @param each whether every kind of fault is brought about in turn instead of at random
 * @param seed the same seed gives the same order of disturbances
 * @param port first of three ports
 * @param disk MiB of the small disk that the data folder is put on; 0 leaves out the full disk
 */
record ChaosOptions(int minutes, int faults, int writers, boolean each, long seed, int port, int disk) {

    static final String HELP =
            """
            Usage: bin/chaos [options]

            Starts Openchair with demo data in a folder of its own that is deleted afterwards, has people work, and
            kills, pauses and starves one part after the other. Then it compares the database with what was
            acknowledged. Ends with 0 when nothing was lost, doubled or half written and everything recovered by itself.

              --minutes N         how long to go on disturbing, default 10
              --faults N          how many disturbances at most, default 1000
              --writers N         people who work meanwhile, default 6
              --each              one kind of fault after the other instead of at random
              --seed N            order of the disturbances, default 1
              --port N            first of three ports to use, default 18800
              --disk MIB          size of the small disk that is filled (needs root; 0 leaves that out), default 2500
              --help              this text""";

    /** The command line could not be understood. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String line) {
            super(line);
        }
    }

    static ChaosOptions parse(List<String> arguments) throws Misuse {
        ChaosOptions options = new ChaosOptions(10, 1000, 6, false, 1, 18_800, 2500);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private ChaosOptions with(String word, Deque<String> rest) throws Misuse {
        return switch (word) {
            case "--minutes" -> new ChaosOptions(number(word, rest, 1, 1440), faults, writers, each, seed, port, disk);
            case "--faults" ->
                new ChaosOptions(minutes, number(word, rest, 1, 100_000), writers, each, seed, port, disk);
            case "--writers" -> new ChaosOptions(minutes, faults, number(word, rest, 2, 64), each, seed, port, disk);
            case "--each" -> new ChaosOptions(minutes, faults, writers, true, seed, port, disk);
            case "--seed" ->
                new ChaosOptions(minutes, faults, writers, each, number(word, rest, 0, 999_999), port, disk);
            case "--port" ->
                new ChaosOptions(minutes, faults, writers, each, seed, number(word, rest, 1024, 65_000), disk);
            case "--disk" ->
                new ChaosOptions(minutes, faults, writers, each, seed, port, number(word, rest, 0, 100_000));
            default -> throw new Misuse("There is no option %s. Try bin/chaos --help.".formatted(word));
        };
    }

    private static int number(String option, Deque<String> rest, int lowest, int highest) throws Misuse {
        String value = rest.isEmpty() ? "" : rest.pop();
        boolean good =
                value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= lowest && Integer.parseInt(value) <= highest;
        if (!good) {
            throw new Misuse("%s takes a number from %d to %d, not \"%s\".".formatted(option, lowest, highest, value));
        }
        return Integer.parseInt(value);
    }
}
