package org.openchair.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import org.openchair.demo.MoreGroups;

/** A clinician looks through a directory of five thousand groups at the API. */
final class DirectoryBenchmark implements Benchmark {

    private static final String CLINICIAN = "dr.adams";
    private static final int GROUPS = 5_000;
    private static final double LONGEST_MILLIS = 100;

    private final BenchedPlatform platform;
    private final String title;
    private final double limit;
    private final List<String> asked;
    private final String factSheet;
    private final Visitor preparing = new Visitor();
    private volatile String token;

    private DirectoryBenchmark(
            BenchedPlatform platform, String title, double limit, List<String> asked, String factSheet) {
        this.platform = platform;
        this.title = title;
        this.limit = limit;
        this.asked = asked;
        this.factSheet = factSheet;
    }

    /** Searching, counting and matching, after the directory was made large enough. */
    static List<DirectoryBenchmark> all(BenchedPlatform platform) throws IOException, InterruptedException {
        enlarge(platform);
        Visitor clinician = new Visitor();
        String token = clinician.token(platform.keycloakUrl(), CLINICIAN);
        String patient = "/patients/" + first(clinician, platform, "/patients", token) + "/matches?size=15&";
        String factSheet = "/groups/" + first(clinician, platform, "/groups", token);
        return List.of(
                new DirectoryBenchmark(platform, "directory: searched by words", 15, searches(), factSheet),
                new DirectoryBenchmark(platform, "directory: counted by facets", 15, counts(), factSheet),
                new DirectoryBenchmark(
                        platform, "directory: matched to a patient's needs", 25, matches(patient), factSheet));
    }

    private static List<String> searches() {
        return List.of(
                "/groups?size=20&q=depression",
                "/groups?size=20&q=deppresion",
                "/groups?size=20&q=grief%20circle",
                "/groups?size=20&q=anxeity&format=IN_PERSON",
                "/groups?size=20&focus=depression&leadership=PEER_LED&page=3");
    }

    private static List<String> counts() {
        return List.of(
                "/groups/facets", "/groups/facets?q=depression", "/groups/facets?focus=grief&cost=FREE&language=en");
    }

    private static List<String> matches(String patient) {
        return List.of(
                patient + "focus=depression&language=en&costLimit=FREE",
                patient + "focus=grief&day=TUESDAY&time=EVENING&postalCode=11203&leadership=PEER_LED",
                patient + "format=TELEPHONE&kind=GROUP_THERAPY&language=vi&seatNow=true");
    }

    @Override
    public String title() {
        return title + " (%,d groups), beside one group's fact sheet".formatted(GROUPS);
    }

    @Override
    public double limit() {
        return limit;
    }

    @Override
    public OptionalDouble longest() {
        return OptionalDouble.of(LONGEST_MILLIS);
    }

    @Override
    public Call measured() {
        Visitor visitor = new Visitor();
        return () -> visitor.get(api(asked.get(ThreadLocalRandom.current().nextInt(asked.size()))), token);
    }

    @Override
    public Call baseline() {
        Visitor visitor = new Visitor();
        return () -> visitor.get(api(factSheet), token);
    }

    @Override
    public void refresh() throws IOException, InterruptedException {
        token = preparing.token(platform.keycloakUrl(), CLINICIAN);
    }

    private String api(String path) {
        return platform.baseUrl() + "/api" + path;
    }

    private static String first(Visitor visitor, BenchedPlatform platform, String path, String token)
            throws IOException, InterruptedException {
        JsonNode page = Json.tree(visitor.get(platform.baseUrl() + "/api" + path + "?size=1", token)
                .body());
        return page.at("/items/0/id").asText();
    }

    private static void enlarge(BenchedPlatform platform) throws IOException {
        try (Connection owner = platform.owner();
                Statement statement = owner.createStatement()) {
            // A listed group and its facilitators are written together, or refused when the transaction ends.
            owner.setAutoCommit(false);
            int listed = listed(statement);
            MoreGroups.copy(owner, Math.max(0, (GROUPS + listed - 1) / listed - 1), ":bench:");
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("ANALYZE");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static int listed(Statement statement) throws SQLException {
        try (ResultSet count =
                statement.executeQuery("SELECT count(*) FROM openchair.support_group WHERE status = 'VETTED'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
