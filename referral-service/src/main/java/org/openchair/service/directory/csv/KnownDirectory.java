package org.openchair.service.directory.csv;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/**
 * What the directory has already, found by the words that a spreadsheet uses for it, capitals or not: a group by its host and its
 * name, a host by its name, a place by its name and address, a leader by name among those who lead. What it does not have gets
 * an id that follows from the same words, so that the same row is the same group every time.
 */
@RequestScoped
public class KnownDirectory {

    private static final String GROUPS =
            "SELECT g.id, coalesce(h.name, '') AS a, g.name AS b, '' AS c, '' AS d, '' AS e"
                    + " FROM openchair.support_group g LEFT JOIN openchair.host h ON h.id = g.host_id";
    private static final String HOSTS =
            "SELECT h.id, h.name AS a, '' AS b, '' AS c, '' AS d, '' AS e FROM openchair.host h";
    private static final String PLACES =
            "SELECT s.id, s.name AS a, coalesce(s.street, '') AS b, coalesce(s.city, '') AS c,"
                    + " coalesce(s.state, '') AS d, coalesce(s.postal_code, '') AS e FROM openchair.site s";
    private static final String LEADERS =
            "SELECT DISTINCT p.id, p.display_name AS a, '' AS b, '' AS c, '' AS d, '' AS e"
                    + " FROM openchair.staff p JOIN openchair.group_facilitator f ON f.staff_id = p.id";

    @Inject
    Rows rows;

    private final Map<String, Map<String, Set<UUID>>> read = new LinkedHashMap<>();

    /** The group of that host by that name; empty when there are several. */
    Optional<UUID> group(String host, String name) {
        return the(GROUPS, "group", host, name);
    }

    /** The host by that name; empty when there are several. */
    Optional<UUID> host(String name) {
        return the(HOSTS, "host", name);
    }

    /** The place by that name and address, of several the same one every time: they are alike. */
    UUID place(String name, String street, String city, String state, String postalCode) {
        Set<UUID> known = find(PLACES, name, street, city, state, postalCode);
        return known.stream().findFirst().orElseGet(() -> made("place", key(name, street, city, state, postalCode)));
    }

    /** Who leads by that name; empty when there are several. */
    Optional<UUID> leader(String name) {
        return the(LEADERS, "leader", name);
    }

    private Optional<UUID> the(String query, String kind, String... words) {
        Set<UUID> known = find(query, words);
        return known.size() > 1
                ? Optional.empty()
                : Optional.of(known.stream().findFirst().orElseGet(() -> made(kind, key(words))));
    }

    private Set<UUID> find(String query, String... words) {
        return read.computeIfAbsent(query, this::read).getOrDefault(key(words), Set.of());
    }

    private Map<String, Set<UUID>> read(String query) {
        return rows.list(Query.of(query), row -> Map.entry(key(row), row.id("id"))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    private static String key(Row row) {
        return key(List.of("a", "b", "c", "d", "e").stream().map(row::text).toArray(String[]::new));
    }

    private static String key(String... words) {
        String all = Stream.of(words)
                .map(word -> word == null ? "" : word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return all.stripTrailing();
    }

    private static UUID made(String kind, String key) {
        return UUID.nameUUIDFromBytes(("openchair/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
