package org.openchair.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.directory.PlannedMeeting.Standing;

/**
 * Everything that decides when a group meets: its schedule, the days on which it does not, and the changes that its people made.
 *
 * @param holidays whose public holidays are left out; null for a group that meets on them
 * @param closings days on which the host or everybody is closed, with why
 * @param changes those that were not undone; of each day of the schedule at most one
 */
public record MeetingRules(
        Schedule schedule, HolidayCalendar holidays, Map<LocalDate, String> closings, List<MeetingChange> changes) {

    public MeetingRules {
        closings = Map.copyOf(closings);
        changes = List.copyOf(changes);
    }

    /** What takes place and what does not, on the given local days, both included, in the order of time. */
    public List<PlannedMeeting> between(LocalDate from, LocalDate to) {
        List<PlannedMeeting> changed = changes.stream()
                .filter(MeetingChange::leadsToMeeting)
                .filter(change ->
                        !change.newDate().isBefore(from) && !change.newDate().isAfter(to))
                .filter(change ->
                        change.date() == null || regular(change.date()).isPresent())
                .map(this::changed)
                .toList();
        Set<Object> taken = changed.stream().map(PlannedMeeting::startsAt).collect(Collectors.toSet());
        Stream<PlannedMeeting> regular = schedule.meetings(from, to).stream()
                .filter(meeting -> !taken.contains(meeting.startsAt()))
                .map(this::planned);
        return Stream.concat(regular, changed.stream())
                .sorted(Comparator.comparing(PlannedMeeting::startsAt))
                .toList();
    }

    /** The meeting that the schedule has on a day, whatever became of it. */
    public Optional<Meeting> regular(LocalDate day) {
        return schedule.meetings(day, day).stream().findFirst();
    }

    /** The change to the meeting that the schedule has on a day, or empty. */
    public Optional<MeetingChange> changeOf(LocalDate day) {
        return changes.stream().filter(change -> change.concerns(day)).findFirst();
    }

    /** The same without a change. */
    public MeetingRules without(MeetingChange undone) {
        return new MeetingRules(
                schedule,
                holidays,
                closings,
                changes.stream()
                        .filter(change -> !change.id().equals(undone.id()))
                        .toList());
    }

    /** The meeting that a change leads to. */
    public Meeting meetingOf(MeetingChange change) {
        return schedule.at(change.newStart());
    }

    /** Does the group's clock show that local time? It skips some when it goes forward. */
    boolean exists(LocalDateTime at) {
        return !schedule.zone().getRules().getValidOffsets(at).isEmpty();
    }

    /** The holiday's name, or that it is a closing day, where nothing is planned on a day because of it; what was noted is not told here. */
    Optional<String> closedOn(LocalDate day) {
        return closings.containsKey(day) ? Optional.of("a closing day") : holiday(day);
    }

    private Optional<String> holiday(LocalDate day) {
        return holidays == null ? Optional.empty() : holidays.holidayOn(day);
    }

    private PlannedMeeting changed(MeetingChange change) {
        Standing standing = change.kind() == MeetingChange.Kind.ADD ? Standing.ADDED : Standing.MOVED_HERE;
        return new PlannedMeeting(meetingOf(change), standing, null, change);
    }

    private PlannedMeeting planned(Meeting meeting) {
        return changeOf(meeting.localDate())
                .map(change -> new PlannedMeeting(
                        meeting,
                        change.kind() == MeetingChange.Kind.MOVE ? Standing.MOVED_AWAY : Standing.CALLED_OFF,
                        null,
                        change))
                .orElseGet(() -> unchanged(meeting));
    }

    private PlannedMeeting unchanged(Meeting meeting) {
        String closed = closings.get(meeting.localDate());
        String holiday = holiday(meeting.localDate()).orElse(null);
        if (closed != null) {
            return new PlannedMeeting(meeting, Standing.CLOSED, closed, null);
        }
        Standing standing = holiday == null ? Standing.ON_SCHEDULE : Standing.HOLIDAY;
        return new PlannedMeeting(meeting, standing, holiday, null);
    }
}
