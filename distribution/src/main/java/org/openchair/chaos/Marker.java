package org.openchair.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.openchair.chaos.Acknowledged.Kind;
import org.openchair.chaos.Acknowledged.Write;
import org.openchair.chaos.StubbornClient.Answer;

/** A facilitator who marks the people of sessions that are being held, over and over. */
final class Marker implements Runnable {

    private static final List<String> OUTCOMES = List.of("PRESENT", "LATE", "LEFT_EARLY", "EXCUSED", "NO_SHOW");

    private final StubbornClient facilitator;
    private final List<UUID> sessions;
    private final Acknowledged acknowledged;

    Marker(SupervisedPlatform platform, String facilitator, List<UUID> sessions, Acknowledged acknowledged) {
        this.facilitator = new StubbornClient(platform, facilitator, acknowledged);
        this.sessions = sessions;
        this.acknowledged = acknowledged;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                mark(any(sessions));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mark(UUID session) throws IOException, InterruptedException {
        JsonNode members = facilitator.read("/sessions/" + session).path("members");
        List<JsonNode> people =
                StreamSupport.stream(members.spliterator(), false).toList();
        if (!people.isEmpty()) {
            JsonNode person = any(people);
            UUID id = UUID.randomUUID();
            String outcome = any(OUTCOMES);
            Map<String, Object> mark = Map.of(
                    "id",
                    id,
                    "enrollmentId",
                    person.path("enrollmentId").asText(),
                    "outcome",
                    outcome,
                    "version",
                    person.path("version").asInt());
            keep(
                    facilitator.send(
                            "POST",
                            "/sessions/" + session + "/attendance",
                            StubbornClient.json(Map.of("marks", List.of(mark)))),
                    id,
                    outcome);
        }
    }

    private void keep(Answer answer, UUID id, String outcome) {
        if (answer.done()) {
            acknowledged.add(new Write(Kind.MARK, id, outcome, answer.requestId()));
        } else {
            acknowledged.refused(answer.code());
        }
    }

    private static <T> T any(List<T> choice) {
        return choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
    }
}
