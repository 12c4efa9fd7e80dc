package org.openchair.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator asked for on the command line.
 *
 * @param port where the pages, the API and the reports answer
 * @param keycloakPort where people sign in
 * @param postgresPort where the database answers
 * @param data folder that keeps everything across runs
 * @param demo whether an empty database gets demo data, and the realm its demo users
 * @param scale how many times the usual amount of demo data to make, 1 or more
 * @param today the day on which the demonstration lives; empty for the real one, or the one that the data folder lives on
 */
record Options(
        int port, int keycloakPort, int postgresPort, Path data, boolean demo, int scale, Optional<LocalDate> today) {

    /** What a command line turned out to be. */
    sealed interface Parsed {}

    /** A command line that can be carried out. */
    record Accepted(Options options) implements Parsed {}

    /** The operator asked what there is to choose from. */
    record HelpWanted() implements Parsed {}

    /** A command line that cannot be carried out, with the one line that says why. */
    record Refused(String line) implements Parsed {}

    static final String HELP =
            """
            Usage: bin/run [options]

            Starts Openchair on this machine: PostgreSQL, Keycloak and the three applications.

              --port N            pages and API, default 8080
              --keycloak-port N   sign-in, default 8180
              --postgres-port N   database, default 5433
              --data DIR          folder that keeps everything across runs, default data/ beside bin/
              --no-demo           no demo users and no demo data
              --scale N           N times the usual amount of demo data, default 1
              --today YYYY-MM-DD  day on which the demo lives, its clock running on from the present time of day
              --help              this text""";

    private static final int HIGHEST_PORT = 65535;
    private static final int HIGHEST_SCALE = 1000;

    /** Reads a command line; {@code defaultData} is used where it names no data folder. */
    static Parsed parse(List<String> arguments, Path defaultData) {
        if (arguments.contains("--help")) {
            return new HelpWanted();
        }
        try {
            Options options = new Options(8080, 8180, 5433, defaultData, true, 1, Optional.empty());
            Deque<String> rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                options = options.with(rest.pop(), rest);
            }
            options.requireThatItFits();
            return new Accepted(options);
        } catch (Misuse e) {
            return refused(e.getMessage());
        }
    }

    private static Refused refused(String why) {
        return new Refused(why + " Try bin/run --help.");
    }

    private Options with(String name, Deque<String> rest) throws Misuse {
        return switch (name) {
            case "--port" -> new Options(port(name, rest), keycloakPort, postgresPort, data, demo, scale, today);
            case "--keycloak-port" -> new Options(port, port(name, rest), postgresPort, data, demo, scale, today);
            case "--postgres-port" -> new Options(port, keycloakPort, port(name, rest), data, demo, scale, today);
            case "--data" -> new Options(port, keycloakPort, postgresPort, folder(name, rest), demo, scale, today);
            case "--no-demo" -> new Options(port, keycloakPort, postgresPort, data, false, scale, today);
            case "--scale" ->
                new Options(port, keycloakPort, postgresPort, data, demo, number(name, rest, HIGHEST_SCALE), today);
            case "--today" -> new Options(port, keycloakPort, postgresPort, data, demo, scale, day(name, rest));
            default -> throw new Misuse("There is no option " + name + ".");
        };
    }

    private static int port(String name, Deque<String> rest) throws Misuse {
        return number(name, rest, HIGHEST_PORT);
    }

    private static Path folder(String name, Deque<String> rest) throws Misuse {
        return Path.of(value(name, rest)).toAbsolutePath().normalize();
    }

    private static int number(String name, Deque<String> rest, int highest) throws Misuse {
        String value = value(name, rest);
        boolean numeric = value.matches("[0-9]{1,6}");
        if (!numeric || Integer.parseInt(value) < 1 || Integer.parseInt(value) > highest) {
            throw new Misuse("%s takes a number from 1 to %d, not \"%s\".".formatted(name, highest, value));
        }
        return Integer.parseInt(value);
    }

    private static Optional<LocalDate> day(String name, Deque<String> rest) throws Misuse {
        String value = value(name, rest);
        if (!value.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
            throw noDay(name, value);
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw noDay(name, value);
        }
    }

    private static Misuse noDay(String name, String value) {
        return new Misuse("%s takes a day such as 2027-03-14, from 2000 to 2099, not \"%s\".".formatted(name, value));
    }

    private static String value(String name, Deque<String> rest) throws Misuse {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new Misuse(name + " needs a value.");
        }
        return rest.pop();
    }

    private void requireThatItFits() throws Misuse {
        if (samePortTwice()) {
            throw new Misuse("Each port can be used once only.");
        }
        if (today.isPresent() && !demo) {
            throw new Misuse("--today is for the demo only: leave it out, or leave out --no-demo.");
        }
    }

    private boolean samePortTwice() {
        return Set.copyOf(List.of(port, keycloakPort, postgresPort)).size() < 3;
    }

    private static final class Misuse extends Exception {
        Misuse(String line) {
            super(line);
        }
    }
}
