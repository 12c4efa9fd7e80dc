package org.openchair.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.demo.BusyEvening;

/** Many facilitators with accounts of their own, each with a session of twelve that has just begun. */
final class Facilitators {

    private static final int PEOPLE = 12;
    private static final int AT_ONCE = 5;
    private static final String PASSWORD = "openchair";

    private final BenchedPlatform platform;
    private final Visitor visitor = new Visitor();
    private final List<UUID> subjects;
    private final List<UUID> sessions;
    private final Map<String, String> known = new HashMap<>();

    private Facilitators(BenchedPlatform platform, int count) throws IOException, InterruptedException {
        this.platform = platform;
        this.subjects =
                IntStream.range(0, count).mapToObj(n -> UUID.randomUUID()).toList();
        signUp();
        this.sessions = begin();
    }

    /** Signs them up at Keycloak and has their sessions begin. */
    static Facilitators assembled(BenchedPlatform platform, int count) throws IOException, InterruptedException {
        return new Facilitators(platform, count);
    }

    static String user(int number) {
        return "bench" + number;
    }

    UUID session(int number) {
        return sessions.get(number);
    }

    /** The seats of somebody's session, each with the version of its mark. */
    Map<UUID, Integer> seats(int number) throws IOException {
        String seats = "SELECT e.id, coalesce(a.version, 0) FROM openchair.group_session s"
                + " JOIN openchair.enrollment e ON e.group_id = s.group_id"
                + " LEFT JOIN openchair.attendance a ON a.session_id = s.id AND a.enrollment_id = e.id WHERE s.id = ?";
        Map<UUID, Integer> found = new LinkedHashMap<>();
        try (Connection owner = platform.owner();
                PreparedStatement query = owner.prepareStatement(seats)) {
            query.setObject(1, session(number));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        if (found.size() != PEOPLE) {
            throw new IOException(
                    "A session of %d has %d: give it more demo data by --scale.".formatted(PEOPLE, found.size()));
        }
        return found;
    }

    /** A referral for the baseline to write. */
    String row() throws IOException {
        Map<String, Object> row = new HashMap<>(known);
        row.put("id", UUID.randomUUID().toString());
        return Json.of(row);
    }

    private void signUp() throws IOException, InterruptedException {
        String administrator = visitor.token(
                platform.keycloakUrl(),
                "master",
                "admin-cli",
                "keycloak-admin",
                platform.secret("keycloak.admin.password"));
        // Each password is hashed with care: a few at a time, so that no request takes long.
        for (int first = 0; first < subjects.size(); first += AT_ONCE) {
            List<Map<String, Object>> users = IntStream.range(first, Math.min(first + AT_ONCE, subjects.size()))
                    .mapToObj(this::account)
                    .toList();
            visitor.write(
                    "POST",
                    platform.keycloakUrl() + "/admin/realms/openchair/partialImport",
                    administrator,
                    Json.of(Map.of("ifResourceExists", "FAIL", "users", users)));
        }
    }

    private Map<String, Object> account(int number) {
        return Map.of(
                "id", subjects.get(number).toString(),
                "username", user(number),
                "enabled", true,
                "emailVerified", true,
                "email", user(number) + "@example.org",
                "firstName", "Bench",
                "lastName", Integer.toString(number),
                "realmRoles", List.of("facilitator"),
                "credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
    }

    private List<UUID> begin() throws IOException {
        try (Connection owner = platform.owner();
                PreparedStatement staff = owner.prepareStatement(
                        "INSERT INTO openchair.staff (id, subject, display_name) VALUES (?, ?, ?)")) {
            for (UUID subject : subjects) {
                staff.setObject(1, subject);
                staff.setString(2, subject.toString());
                staff.setString(3, "Facilitator of a benchmark");
                staff.addBatch();
            }
            staff.executeBatch();
            readKnown(owner);
            return BusyEvening.begin(owner, "Bench", subjects, PEOPLE, "IN_PERSON");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void readKnown(Connection owner) throws SQLException {
        String known =
                "SELECT patient_id, clinic_id, referrer_id, group_id FROM openchair.referral WHERE group_id IS NOT NULL LIMIT 1";
        try (Statement query = owner.createStatement();
                ResultSet row = query.executeQuery(known)) {
            row.next();
            this.known.putAll(Map.of(
                    "patientId", row.getString("patient_id"),
                    "clinicId", row.getString("clinic_id"),
                    "referrerId", row.getString("referrer_id"),
                    "groupId", row.getString("group_id")));
        }
    }
}
