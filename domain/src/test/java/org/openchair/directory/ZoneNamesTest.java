package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York, Eastern Time",
        "US/Eastern, Eastern Time",
        "America/Detroit, Eastern Time",
        "America/Chicago, Central Time",
        "America/Denver, Mountain Time",
        "America/Boise, Mountain Time",
        "America/Phoenix, Mountain Standard Time (Arizona)",
        "America/Los_Angeles, Pacific Time",
        "America/Anchorage, Alaska Time",
        "Pacific/Honolulu, Hawaii-Aleutian Standard Time (Hawaii)",
        "America/Adak, Hawaii-Aleutian Time (Adak)",
        "America/Puerto_Rico, Atlantic Standard Time (Puerto Rico)",
        "America/Halifax, Atlantic Time (Halifax)",
        "UTC, Coordinated Universal Time",
        "Etc/GMT+5, UTC-5",
        "Etc/GMT-14, UTC+14",
        "Etc/UTC, Coordinated Universal Time",
        "Etc/GMT, Greenwich Mean Time"
    })
    void a_zone_has_the_name_that_people_know(String zone, String name) {
        assertThat(ZoneNames.of(ZoneId.of(zone), Locale.US)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void zones_of_one_name_have_the_same_time_all_year(String language) {
        Map<String, List<Object>> clocks = new HashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                ZoneId zone = ZoneId.of(id);
                List<Object> own = LocalDate.of(2026, 1, 15)
                        .datesUntil(LocalDate.of(2027, 1, 15))
                        .<Object>map(day -> zone.getRules().getOffset(day.atTime(12, 0)))
                        .toList();
                String name = ZoneNames.of(zone, Locale.forLanguageTag(language));
                assertThat(clocks.computeIfAbsent(name, first -> own))
                        .as(id + " " + name)
                        .isEqualTo(own);
            }
        }
        assertThat(clocks).hasSizeGreaterThan(100);
    }

    @Test
    void no_zone_is_named_by_a_format_for_machines() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            assertThat(ZoneNames.of(ZoneId.of(id), Locale.US)).as(id).doesNotContain("GMT-", "GMT+", "Etc", "_");
        }
    }

    @Test
    void arizona_and_hawaii_are_named_in_spanish_too() {
        Locale spanish = Locale.forLanguageTag("es-US");
        assertThat(ZoneNames.of(ZoneId.of("America/Phoenix"), spanish))
                .contains("estándar")
                .endsWith("(Arizona)");
        assertThat(ZoneNames.of(ZoneId.of("Pacific/Honolulu"), spanish)).endsWith("(Hawaii)");
    }
}
