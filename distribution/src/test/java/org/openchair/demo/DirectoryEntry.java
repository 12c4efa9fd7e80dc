package org.openchair.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Schedule;

/** An entry of the demo's directory, read just far enough for tests that have no API to import it. */
record DirectoryEntry(JsonNode json) {

    static List<DirectoryEntry> asOf(LocalDate today) {
        try {
            JsonNode services = new ObjectMapper().readTree(DemoDirectory.asOf(today));
            return StreamSupport.stream(services.spliterator(), false)
                    .map(DirectoryEntry::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries that an import would list, as the demo reads them back. */
    static List<DemoGroup> listed(LocalDate today) {
        return asOf(today).stream()
                .filter(entry -> entry.status().equals("VETTED"))
                .map(DirectoryEntry::group)
                .toList();
    }

    UUID id() {
        return UUID.fromString(json.path("id").asText());
    }

    String name() {
        return json.path("name").asText();
    }

    String status() {
        if (json.path("status").asText().equals("inactive")) {
            return "RETIRED";
        }
        return fact("confidentiality-guideline").isPresent() ? "VETTED" : "DRAFT";
    }

    Set<String> codes(String taxonomy) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode attribute : json.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            if (term.path("taxonomy").asText().equals("openchair/" + taxonomy)) {
                codes.add(term.path("code").asText());
            }
        }
        return codes;
    }

    Optional<String> fact(String label) {
        return StreamSupport.stream(json.path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("label").asText().equals("openchair/" + label))
                .map(attribute -> attribute.path("value").asText())
                .findFirst();
    }

    Set<String> languages() {
        Set<String> codes = new TreeSet<>();
        json.path("languages")
                .forEach(language -> codes.add(language.path("code").asText()));
        return codes;
    }

    List<UUID> leaders() {
        List<UUID> leaders = new ArrayList<>();
        json.path("contacts")
                .forEach(contact ->
                        leaders.add(UUID.fromString(contact.path("id").asText())));
        return leaders;
    }

    DemoGroup group() {
        return new DemoGroup(
                id(),
                Leadership.valueOf(constant(codes("leadership").iterator().next())),
                MeetingFormat.valueOf(constant(codes("format").iterator().next())),
                fact("cohort-starts").map(LocalDate::parse).orElse(null),
                fact("cohort-ends").map(LocalDate::parse).orElse(null),
                integer("minimum_age"),
                integer("maximum_age"),
                fact("capacity").map(Integer::valueOf).orElse(null),
                languages(),
                schedule(),
                leaders(),
                leaders().stream().anyMatch(DirectoryEntry::hasAccount),
                codes("focus").contains("substance-use"));
    }

    Schedule schedule() {
        JsonNode times = json.path("schedules").path(0);
        LocalTime opens = LocalTime.parse(times.path("opens_at").asText());
        LocalTime closes = LocalTime.parse(times.path("closes_at").asText());
        return new Schedule(
                ZoneId.of(times.path("timezone").asText()),
                rule(times),
                LocalDate.parse(times.path("dtstart").asText()),
                opens,
                (int) Duration.between(opens, closes).toMinutes());
    }

    private static String rule(JsonNode times) {
        StringBuilder rule = new StringBuilder("FREQ=" + times.path("freq").asText());
        rule.append(";INTERVAL=").append(times.path("interval").asInt());
        for (String part : List.of("byday", "bymonthday")) {
            if (times.has(part)) {
                String value = times.path(part).asText().replace("-", "");
                rule.append(';')
                        .append(part.toUpperCase(Locale.ROOT))
                        .append('=')
                        .append(value);
            }
        }
        if (times.has("until")) {
            rule.append(";UNTIL=")
                    .append(times.path("until").asText().replace("-", ""))
                    .append("T235959");
        }
        return rule.toString();
    }

    private Integer integer(String field) {
        return json.has(field) ? json.path(field).asInt() : null;
    }

    private static boolean hasAccount(UUID staffId) {
        return StaffMember.everybody().stream().anyMatch(member -> member.id().equals(staffId) && member.hasAccount());
    }

    static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Inserts what the demo's people and history need of it. */
    void insert(Connection connection) throws SQLException {
        DemoGroup group = group();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, cohort_starts_on,
                    cohort_ends_on, min_age, max_age, capacity, time_zone, recurrence_rule, first_session_on, starts_at,
                    duration_minutes, confidentiality_guideline, ground_rules, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                """)) {
            int column = 1;
            for (Object value : new Object[] {
                id(),
                status(),
                json.has("assured_date")
                        ? LocalDate.parse(json.path("assured_date").asText())
                        : null,
                name(),
                group.leadership().name(),
                constant(codes("kind").iterator().next()),
                constant(codes("format").iterator().next()),
                group.cohortStartsOn(),
                group.cohortEndsOn(),
                group.minAge(),
                group.maxAge(),
                group.capacity(),
                group.schedule().zone().getId(),
                group.schedule().rule(),
                group.schedule().firstOn(),
                group.schedule().startsAt(),
                group.schedule().durationMinutes(),
                fact("confidentiality-guideline").orElse(null),
                fact("ground-rules").orElse(null)
            }) {
                insert.setObject(column++, value);
            }
            insert.execute();
        }
        link(connection, "INSERT INTO openchair.group_language (group_id, code) VALUES (?, ?)", languages());
        link(connection, "INSERT INTO openchair.group_focus (group_id, code) VALUES (?, ?)", codes("focus"));
        link(connection, "INSERT INTO openchair.group_audience (group_id, code) VALUES (?, ?)", codes("audience"));
        link(connection, "INSERT INTO openchair.group_facilitator (group_id, staff_id) VALUES (?, ?)", leaders());
    }

    private void link(Connection connection, String sql, Iterable<?> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Object value : values) {
                insert.setObject(1, id());
                insert.setObject(2, value);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
