package org.openchair.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What to measure and for how long.
 *
 * @param names benchmarks, in the order in which they run
 * @param seconds time spent on each benchmark at each number of clients, warm-up not counted
 * @param scale how many times the usual amount of demo data
 * @param port first of ten ports to use
 * @param check whether a ratio over its limit is a failure
 */
record Choice(List<String> names, int seconds, int scale, int port, boolean check) {

    static final String PAGE = "page";
    static final String REFERRAL = "referral";
    static final String DIRECTORY = "directory";
    static final String MARKING = "marking";

    static final String HELP =
            """
            Usage: bin/bench [NAME] [options]

            Measures the assembled platform on this machine, in a folder of its own that goes afterwards, and prints each
            figure as a ratio to a baseline measured in the same server at the same time.

              page                a signed-in page of 100 patients, beside a bare servlet that renders the same template
              referral            a referral written and sent, beside one INSERT through the same pool and JAX-RS
              directory           5,000 groups searched, counted and matched, beside one group's fact sheet
              marking             100 facilitators mark their sessions, a tap each in one to two seconds
                                  Without a name, all.

              --seconds N         time for each figure, default 20
              --scale N           N times the usual amount of demo data, default 4
              --port N            first of ten ports to use, default 18700
              --check             end with 1 when a ratio is over its limit
              --help              this text""";

    private static final List<String> ALL = List.of(PAGE, REFERRAL, DIRECTORY, MARKING);
    private static final int HIGHEST_PORT = 65_000;
    private static final int LONGEST = 3600;
    private static final int LARGEST = 1000;

    /** The command line could not be understood. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String line) {
            super(line);
        }
    }

    static Choice parse(List<String> arguments) throws Misuse {
        Choice choice = new Choice(List.of(), 20, 4, 18_700, false);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            choice = choice.with(rest.pop(), rest);
        }
        return choice.names.isEmpty() ? choice.named(ALL) : choice;
    }

    private Choice with(String word, Deque<String> rest) throws Misuse {
        return switch (word) {
            case "--seconds" -> new Choice(names, number(word, rest, 1, LONGEST), scale, port, check);
            case "--scale" -> new Choice(names, seconds, number(word, rest, 1, LARGEST), port, check);
            case "--port" -> new Choice(names, seconds, scale, number(word, rest, 1024, HIGHEST_PORT), check);
            case "--check" -> new Choice(names, seconds, scale, port, true);
            case PAGE, REFERRAL, DIRECTORY, MARKING -> named(List.of(word));
            default -> throw new Misuse("There is no benchmark or option %s. Try bin/bench --help.".formatted(word));
        };
    }

    private Choice named(List<String> chosen) {
        return new Choice(chosen, seconds, scale, port, check);
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
