package org.openchair.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openchair.PossibleAges;
import org.openchair.patient.BirthDate;

/** A clinician writes a referral with the patient's consent, and sends it: two requests, each audited and in a transaction. */
final class ReferralBenchmark implements Benchmark {

    private static final String CLINICIAN = "dr.adams";
    private static final int YOUNGEST = 30;
    private static final int OLDEST = 60;

    private final BenchedPlatform platform;
    private final Visitor preparing = new Visitor();
    private final List<String> patients;
    private final String group;
    private final JsonNode clinician;
    private volatile String token;

    ReferralBenchmark(BenchedPlatform platform) throws IOException, InterruptedException {
        this.platform = platform;
        refresh();
        this.clinician = read("/me");
        this.patients = grownUps();
        this.group = referableGroup();
    }

    @Override
    public String title() {
        return "referral: written with consent and sent (two requests), beside one INSERT through the same pool and JAX-RS";
    }

    @Override
    public double limit() {
        return 30;
    }

    @Override
    public Call measured() {
        Visitor visitor = new Visitor();
        return () -> refer(visitor, anyPatient());
    }

    @Override
    public Call baseline() {
        Visitor visitor = new Visitor();
        return () -> visitor.write("POST", platform.baseUrl() + "/api/bench/insert", "", row(anyPatient()));
    }

    @Override
    public void refresh() throws IOException, InterruptedException {
        token = preparing.token(platform.keycloakUrl(), CLINICIAN);
    }

    private void refer(Visitor visitor, String patient) throws IOException, InterruptedException {
        String referral = platform.baseUrl() + "/api/referrals/" + UUID.randomUUID();
        String written = visitor.write("PUT", referral, token, draft(patient)).body();
        int version = Json.tree(written).path("version").asInt();
        visitor.write("POST", referral + "/moves", token, send(version));
    }

    private String draft(String patient) throws IOException {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("version", 0);
        draft.put("patientId", patient);
        draft.put("groupId", group);
        draft.put("urgency", "ROUTINE");
        draft.put("needs", "Company of people who know what it is like.");
        draft.put("noteToGroup", "Prefers to sit near the door.");
        draft.put("sharePhone", true);
        draft.put("shareEmail", false);
        draft.put("inDangerNow", false);
        draft.put("involvement", "DECIDED_TOGETHER");
        draft.put("consentMethod", "VERBAL");
        return Json.of(draft);
    }

    private static String send(int version) throws IOException {
        return Json.of(Map.of("id", UUID.randomUUID().toString(), "move", "SEND", "version", version));
    }

    private String row(String patient) throws IOException {
        Map<String, Object> row = new HashMap<>();
        row.put("id", UUID.randomUUID().toString());
        row.put("patientId", patient);
        row.put("clinicId", clinician.path("clinicId").asText());
        row.put("referrerId", clinician.path("staffId").asText());
        row.put("groupId", group);
        return Json.of(row);
    }

    private String anyPatient() {
        return patients.get(ThreadLocalRandom.current().nextInt(patients.size()));
    }

    /** Patients in the middle of life, whom hardly any group's age limits keep out. */
    private List<String> grownUps() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return items("/patients?size=100")
                .filter(patient -> {
                    PossibleAges ages = BirthDate.read(patient.path("birthDate").asText())
                            .orElseThrow()
                            .agesOn(today);
                    return ages.youngest() >= YOUNGEST && ages.oldest() < OLDEST;
                })
                .map(ReferralBenchmark::id)
                .toList();
    }

    /** A group that takes them at any time: the rules are applied all the same. */
    private String referableGroup() throws IOException, InterruptedException {
        List<String> open = items("/groups?size=100")
                .filter(group -> !group.path("enrollment").asText().equals("CLOSED_COHORT"))
                .map(ReferralBenchmark::id)
                .toList();
        for (String candidate : open) {
            if (takesThem(read("/groups/" + candidate))) {
                return candidate;
            }
        }
        throw new IOException("No group of the demo data takes the patients");
    }

    private static boolean takesThem(JsonNode facts) {
        return facts.path("minAge").asInt(0) <= YOUNGEST && facts.path("maxAge").asInt(OLDEST) >= OLDEST;
    }

    private Stream<JsonNode> items(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(read(path).path("items").spliterator(), false);
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return Json.tree(
                preparing.get(platform.baseUrl() + "/api" + path, token).body());
    }
}
