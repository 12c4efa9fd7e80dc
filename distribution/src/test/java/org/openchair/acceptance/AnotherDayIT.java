package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A demo that lives on another day than the machine. */
class AnotherDayIT {

    private static final int REFUSED = 1;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tells_its_story_as_of_that_day_and_does_not_go_back() throws Exception {
        LocalDate leapDay = nextLeapDay();
        Path temporary = Files.createTempDirectory("openchair");
        try {
            Platform platform = Platform.start(temporary.resolve("data"), "--today", leapDay.toString());
            assertThat(platform.output()).contains("the demo lives on " + leapDay);
            livesOn(platform, leapDay);
            platform.stop();

            Launched refused = Launched.start(List.of(
                    "--port", port(platform.baseUrl()),
                    "--keycloak-port", port(platform.keycloakUrl()),
                    "--postgres-port", port(platform.jdbcUrl().substring("jdbc:".length())),
                    "--data", temporary.resolve("data").toString(),
                    "--today", leapDay.minusDays(1).toString()));
            assertThat(refused.awaitEnd(3, TimeUnit.MINUTES)).isEqualTo(REFUSED);
            assertThat(refused.output()).contains("its time does not go back");
        } finally {
            Folders.delete(temporary);
        }
    }

    private void livesOn(Platform platform, LocalDate day) throws Exception {
        assertThat(Records.text(platform, "SELECT openchair.today_in(?)", "UTC"))
                .isIn(day.toString(), day.plusDays(1) + "");
        assertThat(Records.text(
                        platform,
                        "SELECT count(*) FROM openchair.referral_event WHERE at > openchair.now() AND move <> ?",
                        ""))
                .isEqualTo("0");
        JsonNode week = get(platform, "/api/my-schedule?days=7&size=100", "fay").at("/items");
        assertThat(week).isNotEmpty().allSatisfy(session -> assertThat(
                        Instant.parse(session.at("/startsAt").asText()))
                .isBetween(startOf(day.minusDays(1)), startOf(day.plusDays(9))));
        LocalDate lastQuarter = day.minusMonths(3);
        assertThat(get(platform, "/reporting/participation/quarters", "morgan").findValuesAsText("code"))
                .contains("%d-Q%d".formatted(lastQuarter.getYear(), (lastQuarter.getMonthValue() + 2) / 3));
    }

    private static String port(String address) {
        return Integer.toString(URI.create(address).getPort());
    }

    private JsonNode get(Platform platform, String path, String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.baseUrl() + path))
                .header("Authorization", "Bearer " + platform.token(user))
                .timeout(Duration.ofMinutes(1))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return Rest.json(answer);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Never the day on which the test runs. */
    private static LocalDate nextLeapDay() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        while (day.getMonthValue() != 2 || day.getDayOfMonth() != 29) {
            day = day.plusDays(1);
        }
        return day;
    }
}
