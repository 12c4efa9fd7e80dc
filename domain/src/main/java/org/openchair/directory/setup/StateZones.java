package org.openchair.directory.setup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Time zones of the states and territories of the US, one of the IANA database for each way in which clocks go there. Source: 49 CFR
 * part 71 and zone1970.tab of the IANA database.
 */
enum StateZones {
    AL("Alabama", "America/Chicago"),
    AK("Alaska", "America/Anchorage", "America/Adak"),
    AZ("Arizona", "America/Phoenix", "America/Denver"),
    AR("Arkansas", "America/Chicago"),
    CA("California", "America/Los_Angeles"),
    CO("Colorado", "America/Denver"),
    CT("Connecticut", "America/New_York"),
    DE("Delaware", "America/New_York"),
    DC("District of Columbia", "America/New_York"),
    FL("Florida", "America/New_York", "America/Chicago"),
    GA("Georgia", "America/New_York"),
    HI("Hawaii", "Pacific/Honolulu"),
    ID("Idaho", "America/Boise", "America/Los_Angeles"),
    IL("Illinois", "America/Chicago"),
    IN("Indiana", "America/New_York", "America/Chicago"),
    IA("Iowa", "America/Chicago"),
    KS("Kansas", "America/Chicago", "America/Denver"),
    KY("Kentucky", "America/New_York", "America/Chicago"),
    LA("Louisiana", "America/Chicago"),
    ME("Maine", "America/New_York"),
    MD("Maryland", "America/New_York"),
    MA("Massachusetts", "America/New_York"),
    MI("Michigan", "America/Detroit", "America/Chicago"),
    MN("Minnesota", "America/Chicago"),
    MS("Mississippi", "America/Chicago"),
    MO("Missouri", "America/Chicago"),
    MT("Montana", "America/Denver"),
    NE("Nebraska", "America/Chicago", "America/Denver"),
    NV("Nevada", "America/Los_Angeles", "America/Denver"),
    NH("New Hampshire", "America/New_York"),
    NJ("New Jersey", "America/New_York"),
    NM("New Mexico", "America/Denver"),
    NY("New York", "America/New_York"),
    NC("North Carolina", "America/New_York"),
    ND("North Dakota", "America/Chicago", "America/Denver"),
    OH("Ohio", "America/New_York"),
    OK("Oklahoma", "America/Chicago", "America/Denver"),
    OR("Oregon", "America/Los_Angeles", "America/Denver"),
    PA("Pennsylvania", "America/New_York"),
    RI("Rhode Island", "America/New_York"),
    SC("South Carolina", "America/New_York"),
    SD("South Dakota", "America/Chicago", "America/Denver"),
    TN("Tennessee", "America/New_York", "America/Chicago"),
    TX("Texas", "America/Chicago", "America/Denver"),
    UT("Utah", "America/Denver"),
    VT("Vermont", "America/New_York"),
    VA("Virginia", "America/New_York"),
    WA("Washington", "America/Los_Angeles"),
    WV("West Virginia", "America/New_York"),
    WI("Wisconsin", "America/Chicago"),
    WY("Wyoming", "America/Denver"),
    PR("Puerto Rico", "America/Puerto_Rico"),
    VI("U.S. Virgin Islands", "America/Puerto_Rico"),
    GU("Guam", "Pacific/Guam"),
    MP("Northern Mariana Islands", "Pacific/Guam"),
    AS("American Samoa", "Pacific/Pago_Pago");

    private static final Map<String, StateZones> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(StateZones::name, Function.identity()));
    private static final Map<String, StateZones> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(each -> each.words.toUpperCase(Locale.ROOT), Function.identity()));

    private static final int JANUARY = 1;
    private static final int JULY = 7;

    private final String words;
    private final List<ZoneId> zones;

    StateZones(String words, String... zones) {
        this.words = words;
        this.zones = Arrays.stream(zones).map(ZoneId::of).toList();
    }

    /**
     * Do clocks of that zone go as somewhere in the state, in winter and in summer? Yes too for what is no state of the US.
     *
     * @param state two letters or the name
     */
    static boolean agree(String state, ZoneId zone, LocalDate today) {
        return of(state).map(known -> known.has(zone, today.getYear())).orElse(true);
    }

    private static Optional<StateZones> of(String state) {
        String written = state.strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_CODE.get(written)).or(() -> Optional.ofNullable(BY_NAME.get(written)));
    }

    private boolean has(ZoneId zone, int year) {
        return zones.stream().anyMatch(own -> offsets(own, year).equals(offsets(zone, year)));
    }

    private static List<Object> offsets(ZoneId zone, int year) {
        return List.of(offset(zone, year, JANUARY), offset(zone, year, JULY));
    }

    private static Object offset(ZoneId zone, int year, int month) {
        return zone.getRules().getOffset(LocalDate.of(year, month, 1).atTime(12, 0));
    }
}
