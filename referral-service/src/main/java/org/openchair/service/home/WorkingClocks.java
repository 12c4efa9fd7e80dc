package org.openchair.service.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.WorkingDays;
import org.openchair.referral.Urgency;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.work.ResponseDeadlines;

/** The clocks of the groups, each of a zone and a holiday calendar. Which there are is looked up once a minute. */
@ApplicationScoped
public class WorkingClocks {

    /** How long somebody who was accepted may take to come, as the table {@code clock} calls it; the other waits are urgencies. */
    static final String FIRST_SESSION = "FIRST_SESSION";

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final String IN_USE =
            """
            SELECT DISTINCT time_zone AS zone, coalesce(holiday_calendar, ?) AS calendar
              FROM openchair.support_group WHERE time_zone IS NOT NULL""";

    private record Key(String zone, String calendar) {}

    private record Known(Instant at, List<Key> keys) {}

    private final Map<Key, WorkingDays> clocks = new ConcurrentHashMap<>();
    private volatile Known known = new Known(Instant.MIN, List.of());

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** The clock of a zone and a calendar; either may be null. */
    WorkingDays of(String zone, String calendar) {
        Key key = new Key(zone == null ? "UTC" : zone, calendar == null ? HolidayCalendar.DEFAULT : calendar);
        return clocks.computeIfAbsent(key, it -> WorkingDays.of(ZoneId.of(it.zone()), it.calendar()));
    }

    /** Begins a statement with the table {@code clock}: before which moment something began that is late now. */
    Query table() {
        List<String> zones = new ArrayList<>();
        List<String> calendars = new ArrayList<>();
        List<String> waits = new ArrayList<>();
        List<Instant> cutOffs = new ArrayList<>();
        for (Key key : inUse()) {
            patience().forEach((wait, days) -> {
                zones.add(key.zone());
                calendars.add(key.calendar());
                waits.add(wait);
                cutOffs.add(of(key.zone(), key.calendar()).cutOff(days, clock.instant()));
            });
        }
        return Query.of(
                "WITH clock AS (SELECT * FROM unnest(?, ?, ?, CAST(? AS timestamptz[])) AS c (zone, calendar, wait, cut_off))",
                zones,
                calendars,
                waits,
                cutOffs);
    }

    private static Map<String, Integer> patience() {
        Map<String, Integer> days = new ConcurrentHashMap<>();
        Stream.of(Urgency.values())
                .forEach(urgency -> days.put(urgency.name(), ResponseDeadlines.untilAnswered(urgency)));
        days.put(FIRST_SESSION, ResponseDeadlines.UNTIL_FIRST_SESSION);
        return days;
    }

    private List<Key> inUse() {
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(KNOWN_FOR))) {
            known = new Known(
                    now,
                    rows.list(
                            Query.of(IN_USE, HolidayCalendar.DEFAULT),
                            row -> new Key(row.text("zone"), row.text("calendar"))));
        }
        return known.keys();
    }
}
