package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What everyone reads about a group says nothing of one person without someone having looked at it again. */
@ExtendWith(ArquillianExtension.class)
class TextsForEveryoneIT {

    private static final String OF_A_PERSON = "Ask for the one born 3/1/1985.";
    private static final String KEPT =
            "\"screen\":{\"keep\":[{\"field\":\"%s\",\"kind\":\"IDENTIFIER\",\"start\":21,\"end\":29}]}";

    /** A text of each part of the set-up, and what else the part needs. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("purpose name", ""),
            Map.entry("purpose purpose", "\"name\":\"Circle\","),
            Map.entry("purpose stageNote", "\"name\":\"Circle\","),
            Map.entry("format-and-joining costNote", ""),
            Map.entry("format-and-joining registrationNote", ""),
            Map.entry("times scheduleNote", ""),
            Map.entry("guidelines confidentialityGuideline", ""),
            Map.entry("guidelines groundRules", ""),
            Map.entry("guidelines typicalMeeting", ""),
            Map.entry("inclusion inclusionNote", ""),
            Map.entry("evaluation feedback", ""),
            Map.entry("evaluation reader", ""));

    @ArquillianResource
    private URI base;

    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void every_text_of_a_set_up_is_asked_about_and_kept_by_a_tick() {
        UUID group = begun();
        TEXTS.forEach((text, others) -> {
            String[] words = text.split(" ");
            String path = "groups/" + group + "/set-up/" + words[0] + "?version=";
            String body = others + "\"" + words[1] + "\":\"" + OF_A_PERSON + "\"";
            JsonNode asked = morgan.put(path + version(group), "{" + body + "}").refused(422, "identifiers-in-text");
            assertThat(asked.at("/readBy").asText()).as(text).isEqualTo("EVERYONE");
            assertThat(asked.at("/detail").asText()).startsWith("Everyone can read this text.");
            assertThat(asked.at("/passages/0/field").asText()).isEqualTo(words[1]);
            String kept = "{" + body + "," + KEPT.formatted(words[1]) + "}";
            JsonNode saved = morgan.put(path + version(group), kept).done(200);
            assertThat(saved.findValues("screen")).isEmpty();
            morgan.put(path + version(group), "{" + body + "}").done(200);
        });
    }

    @Test
    void danger_of_a_person_asks_and_a_group_about_it_does_not() {
        UUID group = begun();
        String path = "groups/" + group + "/set-up/times?version=" + version(group);
        String danger = "\"scheduleNote\":\"Not today: she wants to kill herself tonight.\"";
        morgan.put(path, "{" + danger + "}").refused(422, "crisis-wording");
        morgan.put(path, "{" + danger + ",\"screen\":{\"inDangerNow\":false}}").done(200);
        String about =
                """
                {"name":"Circle","purpose":"For people with depression or PTSD who have lost someone to suicide. If you want to die, call 988. Call 212-555-0101."}""";
        morgan.put("groups/" + group + "/set-up/purpose?version=" + version(group), about)
                .done(200);
    }

    @Test
    void a_place_an_organization_and_a_closing_day_are_asked_about() {
        String site = "sites/" + Ids.next();
        String described = "\"name\":\"Hall\",\"accessibility\":\"" + OF_A_PERSON + "\"";
        morgan.put(site, "{" + described + "}").refused(422, "identifiers-in-text");
        morgan.put(site, "{" + described + "," + KEPT.formatted("accessibility") + "}")
                .done(200);
        morgan.put("hosts/" + Ids.next(), "{\"name\":\"" + OF_A_PERSON + "\"}").refused(422, "identifiers-in-text");
        morgan.post(
                        "closing-days",
                        "{\"id\":\"%s\",\"day\":\"%s\",\"name\":\"%s\"}"
                                .formatted(
                                        Ids.next(),
                                        LocalDate.now(ZoneOffset.UTC).plusDays(40),
                                        OF_A_PERSON))
                .refused(422, "identifiers-in-text");
    }

    private UUID begun() {
        UUID group = Ids.next();
        morgan.put("groups/" + group + "/set-up/purpose?version=0", "{\"name\":\"Circle\"}")
                .done(200);
        return group;
    }

    private int version(UUID group) {
        return morgan.get("groups/" + group + "/set-up")
                .done(200)
                .path("version")
                .asInt();
    }
}
