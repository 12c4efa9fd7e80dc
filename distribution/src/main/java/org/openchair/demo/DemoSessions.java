package org.openchair.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.Meeting;

/** Every session of every group, from the first day of the demo to eight weeks ahead, with what became of it. */
final class DemoSessions {

    private static final HolidayCalendar HOLIDAYS =
            HolidayCalendar.of(HolidayCalendar.DEFAULT).orElseThrow();
    private static final Duration LOGGING_MAY_TAKE = Duration.ofDays(8);

    private final Map<UUID, List<DemoSession>> byGroup = new LinkedHashMap<>();
    private final List<DemoSession> rosters = new ArrayList<>();
    private final SeededRandom chance;
    private final HalfYear time;

    DemoSessions(List<DemoGroup> groups, SeededRandom chance, HalfYear time) {
        this.chance = chance;
        this.time = time;
        groups.forEach(group -> byGroup.put(group.id(), meetings(group)));
        leaveRostersToTry(groups);
    }

    List<DemoSession> of(DemoGroup group) {
        return byGroup.get(group.id());
    }

    Stream<DemoSession> all() {
        return byGroup.values().stream().flatMap(List::stream);
    }

    /** For each leader with an account, the session held last: nobody has logged it, so that it can be tried. */
    List<DemoSession> rosters() {
        return List.copyOf(rosters);
    }

    /** The first or, now and then, the second session of the group that was signed and began after that. */
    Optional<DemoSession> firstAttended(DemoGroup group, Instant after) {
        return of(group).stream()
                .filter(meeting -> meeting.signed() && meeting.startsAt().isAfter(after))
                .skip(chance.happens(0.8) ? 0 : 1)
                .findFirst();
    }

    private List<DemoSession> meetings(DemoGroup group) {
        List<DemoSession> meetings = new ArrayList<>();
        group.schedule()
                .meetings(time.begins(), time.planningEnds())
                .forEach(planned -> meetings.add(meeting(group, planned)));
        return meetings;
    }

    private DemoSession meeting(DemoGroup group, Meeting planned) {
        Instant loggedAt = planned.endsAt().plus(Duration.ofMinutes(chance.between(3, 90)));
        return new DemoSession(
                chance.id(planned.startsAt()),
                group,
                planned.localDate(),
                planned.startsAt(),
                planned.endsAt(),
                log(planned, loggedAt),
                loggedAt,
                chance.oneOf(signers(group)));
    }

    private DemoSession.Log log(Meeting planned, Instant loggedAt) {
        if (time.isPast(loggedAt)) {
            return past(planned.localDate(), loggedAt);
        }
        if (HOLIDAYS.holidayOn(planned.localDate()).isPresent()) {
            return DemoSession.Log.HOLIDAY;
        }
        return time.isPast(planned.startsAt()) ? DemoSession.Log.UNLOGGED : DemoSession.Log.UPCOMING;
    }

    private static List<UUID> signers(DemoGroup group) {
        return group.visible() ? group.leaders().subList(0, 1) : group.leaders();
    }

    private DemoSession.Log past(LocalDate day, Instant loggedAt) {
        int percent = chance.between(1, 100);
        if (HOLIDAYS.holidayOn(day).isPresent()) {
            return DemoSession.Log.HOLIDAY;
        }
        if (percent == 100) {
            return DemoSession.Log.WEATHER;
        }
        if (percent > 95) {
            return DemoSession.Log.CALLED_OFF;
        }
        if (percent > 75 && loggedAt.plus(LOGGING_MAY_TAKE).isAfter(time.now())) {
            return percent > 85 ? DemoSession.Log.UNLOGGED : DemoSession.Log.PARTLY_MARKED;
        }
        return DemoSession.Log.SIGNED;
    }

    private void leaveRostersToTry(List<DemoGroup> groups) {
        Set<UUID> done = new HashSet<>();
        groups.stream()
                .filter(group -> group.visible() && !group.coLed())
                .flatMap(group -> lastOver(group).stream())
                .sorted(Comparator.comparing(DemoSession::startsAt).reversed())
                .filter(meeting -> done.add(meeting.loggedBy()))
                .map(DemoSessions::unlogged)
                .forEach(this::replace);
    }

    private Optional<DemoSession> lastOver(DemoGroup group) {
        return of(group).stream()
                .filter(meeting -> meeting.endsAt().isBefore(time.now()))
                .reduce((earlier, later) -> later);
    }

    private static DemoSession unlogged(DemoSession meeting) {
        return new DemoSession(
                meeting.id(),
                meeting.group(),
                meeting.day(),
                meeting.startsAt(),
                meeting.endsAt(),
                DemoSession.Log.UNLOGGED,
                meeting.loggedAt(),
                meeting.loggedBy());
    }

    private void replace(DemoSession changed) {
        of(changed.group()).replaceAll(meeting -> meeting.id().equals(changed.id()) ? changed : meeting);
        rosters.add(changed);
    }
}
