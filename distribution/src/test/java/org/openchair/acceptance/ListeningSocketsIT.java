package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual says of where the platform listens, against what it does: every socket is listed, and every one is on loopback. */
class ListeningSocketsIT {

    private static final Pattern LISTED = Pattern.compile("`([0-9a-f.:]+):([0-9]+)`");

    private final Platform platform = Platform.shared();

    @Test
    void listens_where_the_manual_says_and_nowhere_else() throws IOException {
        ProcessHandle launcher = server("payara").parent().orElseThrow();
        Set<String> open = ListeningSockets.of(launcher);
        assertThat(open).containsAll(listed()).allMatch(socket -> socket.startsWith("127.0.0.1:"));
        assertThat(ListeningSockets.of(server("keycloak"))).containsAll(without(open, listed()));
        assertThat(without(open, listed())).as("chosen by the system").hasSizeLessThanOrEqualTo(1);
    }

    private static Set<String> without(Set<String> sockets, Set<String> others) {
        Set<String> rest = new TreeSet<>(sockets);
        rest.removeAll(others);
        return rest;
    }

    private ProcessHandle server(String name) throws IOException {
        String pid = Files.readString(platform.data().resolve("run/" + name + ".pid"))
                .split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The sockets of the table "What runs where", with the ports of this platform in place of the usual ones. */
    private Set<String> listed() throws IOException {
        Map<String, Integer> ports = Map.of(
                "8080", port(platform.baseUrl()),
                "8180", port(platform.keycloakUrl()),
                "9180", port(platform.keycloakUrl()) + 1000,
                "5433", port(platform.jdbcUrl().substring("jdbc:".length())));
        Set<String> listed = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("../docs/operating.md"))) {
            String[] cells = row.split("\\|");
            if (cells.length > 4 && row.startsWith("| ")) {
                Matcher socket = LISTED.matcher(cells[3]);
                while (socket.find()) {
                    listed.add(socket.group(1) + ":" + ports.get(socket.group(2)));
                }
            }
        }
        assertThat(listed).hasSize(ports.size());
        return listed;
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }
}
