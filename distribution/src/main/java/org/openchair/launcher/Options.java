package org.openchair.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
 */
record Options(int port, int keycloakPort, int postgresPort, Path data, boolean demo, int scale) {

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
              --help              this text""";

    private static final int HIGHEST_PORT = 65535;
    private static final int HIGHEST_SCALE = 1000;

    /** Reads a command line; {@code defaultData} is used where it names no data folder. */
    static Parsed parse(List<String> arguments, Path defaultData) {
        if (arguments.contains("--help")) {
            return new HelpWanted();
        }
        try {
            Options options = new Options(8080, 8180, 5433, defaultData, true, 1);
            Deque<String> rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                options = options.with(rest.pop(), rest);
            }
            return options.samePortTwice() ? refused("Each port can be used once only.") : new Accepted(options);
        } catch (Misuse e) {
            return refused(e.getMessage());
        }
    }

    private static Refused refused(String why) {
        return new Refused(why + " Try bin/run --help.");
    }

    private Options with(String name, Deque<String> rest) throws Misuse {
        return switch (name) {
            case "--port" -> new Options(port(name, rest), keycloakPort, postgresPort, data, demo, scale);
            case "--keycloak-port" -> new Options(port, port(name, rest), postgresPort, data, demo, scale);
            case "--postgres-port" -> new Options(port, keycloakPort, port(name, rest), data, demo, scale);
            case "--data" -> new Options(port, keycloakPort, postgresPort, folder(name, rest), demo, scale);
            case "--no-demo" -> new Options(port, keycloakPort, postgresPort, data, false, scale);
            case "--scale" ->
                new Options(port, keycloakPort, postgresPort, data, demo, number(name, rest, HIGHEST_SCALE));
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

    private static String value(String name, Deque<String> rest) throws Misuse {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new Misuse(name + " needs a value.");
        }
        return rest.pop();
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
