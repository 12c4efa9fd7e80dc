package org.openchair.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where processes of this machine listen, as Linux tells in /proc. */
final class ListeningSockets {

    private static final String LISTENING = "0A";
    private static final String BOUND_UDP = "07";

    private ListeningSockets() {}

    /** Addresses with ports, such as {@code 127.0.0.1:8080}, of a process and all that it started. */
    static Set<String> of(ProcessHandle root) throws IOException {
        Set<String> inodes = Stream.concat(Stream.of(root), root.descendants())
                .flatMap(process -> inodes(process.pid()))
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            addTo(found, root, table, LISTENING, inodes);
        }
        for (String table : List.of("udp", "udp6")) {
            addTo(found, root, table, BOUND_UDP, inodes);
        }
        return found;
    }

    private static Stream<String> inodes(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open
                    .map(ListeningSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", ""))
                    .toList()
                    .stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static void addTo(Set<String> found, ProcessHandle process, String table, String state, Set<String> inodes)
            throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/" + table))) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length > 9 && columns[3].equals(state) && inodes.contains(columns[9])) {
                found.add(address(columns[1]));
            }
        }
    }

    private static String address(String column) throws IOException {
        String[] parts = column.split(":");
        byte[] bytes = HexFormat.of().parseHex(parts[0]);
        // Groups of four bytes in the machine's order.
        ByteBuffer ordered = ByteBuffer.allocate(bytes.length);
        ByteBuffer read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining()) {
            ordered.putInt(read.getInt());
        }
        return InetAddress.getByAddress(ordered.array()).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
    }
}
