package org.openchair.chaos;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.openchair.chaos.Acknowledged.Kind;
import org.openchair.chaos.Acknowledged.Write;
import org.openchair.chaos.StubbornClient.Answer;

/** A clinician who registers patients and refers them, and the facilitator who answers: four writes a patient. */
final class Referrers implements Runnable {

    private static final String FIRST_NAME = "Chaos";

    private final StubbornClient clinician;
    private final StubbornClient facilitator;
    private final List<UUID> groups;
    private final Acknowledged acknowledged;

    Referrers(
            SupervisedPlatform platform,
            String clinician,
            String facilitator,
            List<UUID> groups,
            Acknowledged acknowledged) {
        this.clinician = new StubbornClient(platform, clinician, acknowledged);
        this.facilitator = new StubbornClient(platform, facilitator, acknowledged);
        this.groups = groups;
        this.acknowledged = acknowledged;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                refer();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refer() throws IOException, InterruptedException {
        UUID patient = UUID.randomUUID();
        if (!register(patient)) {
            return;
        }
        UUID referral = UUID.randomUUID();
        String note = "Note " + letters(referral);
        Answer draft = clinician.send("PUT", "/referrals/" + referral, draft(patient, note));
        if (keep(draft, Kind.DRAFT, referral, note)) {
            Answer sent = move(
                    clinician, referral, "SEND", draft.body().path("version").asInt(), "SENT");
            if (sent.done()) {
                move(
                        facilitator,
                        referral,
                        "ACCEPT",
                        sent.body().path("version").asInt(),
                        "ACCEPTED");
            }
        }
    }

    private boolean register(UUID patient) throws IOException, InterruptedException {
        String familyName = "Chaos " + letters(patient);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", patient);
        record.put("recordNumber", "C" + patient);
        record.put("givenName", FIRST_NAME);
        record.put("familyName", familyName);
        record.put("birthDate", "1980-%02d-%02d".formatted(random(1, 13), random(1, 29)));
        record.put("anotherPerson", true);
        return keep(
                clinician.send("POST", "/patients", StubbornClient.json(record)), Kind.PATIENT, patient, familyName);
    }

    private Answer move(StubbornClient who, UUID referral, String move, int version, String to)
            throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        String body = StubbornClient.json(Map.of("id", id, "move", move, "version", version));
        Answer answer = who.send("POST", "/referrals/" + referral + "/moves", body);
        keep(answer, Kind.MOVE, id, to);
        return answer;
    }

    private boolean keep(Answer answer, Kind kind, UUID id, String content) {
        if (answer.done()) {
            acknowledged.add(new Write(kind, id, content, answer.requestId()));
        } else {
            acknowledged.refused(answer.code());
        }
        return answer.done();
    }

    private String draft(UUID patient, String note) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("version", 0);
        draft.put("patientId", patient);
        draft.put("groupId", groups.get(random(0, groups.size())));
        draft.put("urgency", "ROUTINE");
        draft.put("noteToGroup", note);
        draft.put("sharePhone", false);
        draft.put("shareEmail", false);
        draft.put("inDangerNow", false);
        draft.put("involvement", "DECIDED_TOGETHER");
        draft.put("consentMethod", "VERBAL");
        return StubbornClient.json(draft);
    }

    /** An id in letters from "a" to "p": digits in a name or a note would be asked about as an identifier. */
    private static String letters(UUID id) {
        return id.toString()
                .replace("-", "")
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int random(int from, int below) {
        return ThreadLocalRandom.current().nextInt(from, below);
    }
}
