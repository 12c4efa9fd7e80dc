package org.openchair.directory.setup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openchair.AcceptedDates;
import org.openchair.Refusal;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.Schedule;
import org.openchair.directory.recurrence.Recurrence;

/**
 * What no group can state, wherever it is stated: the set-up, a spreadsheet or another directory. Each rule takes what is stated of
 * its facts, where null is not stated and never objected to, and answers with the code {@code contradiction} (two facts exclude
 * each other) or {@code out-of-range} (no such value is accepted), or another of its own, beside the field as the parts of the set-up name it.
 */
public final class FactRules {

    /** Longest session, in minutes: ten hours. A mix-up of a.m. and p.m. makes a session longer than that. */
    public static final int LONGEST_SESSION = 600;

    /** Shortest session, in minutes. */
    public static final int SHORTEST_SESSION = 5;

    private static final String CONTRADICTION = "contradiction";
    private static final String OUT_OF_RANGE = "out-of-range";
    private static final String COHORT_START_MISSING = "cohort-start-missing";

    private static final Pattern HTTPS =
            Pattern.compile("(?i)https://[a-z0-9][a-z0-9.-]*(?::\\d{1,5})?(?:[/?#][!-~&&[^<>\"\\\\^`{|}]]*)?");
    private static final Pattern PHONE = Pattern.compile("(?:tel:)?\\+?[0-9(][0-9 ().-]{5,22}[0-9]"
            + "(?:[ ,;]+(?:(?i:ext\\.?|extension|x|pin|code|access code|passcode|conference id|meeting id|id):?)?"
            + " ?[0-9][0-9 ]{0,14}#?)*");

    /** An amount above zero: $5, US$ 12.50, 40 dollars. */
    private static final Pattern PRICE = Pattern.compile(
            "(?i)\\$\\s?0*+(?:\\.0*)?[1-9]|(?<![\\d.])0*+[1-9][\\d,.]*\\s?(?:dollars|dólares|USD|bucks)\\b");

    private FactRules() {}

    /** The oldest age, in years, is not below the youngest. */
    public static Optional<Refusal> ages(Integer youngest, Integer oldest) {
        return Part.when(
                exceeds(youngest, oldest),
                CONTRADICTION,
                "The oldest age is below the youngest. Correct one of them.",
                "maxAge");
    }

    /** A group does not aim for fewer people than it needs, nor seats fewer than it aims for or needs. */
    public static Optional<Refusal> sizes(Integer fewest, Integer target, Integer capacity) {
        return Part.when(
                        exceeds(fewest, target),
                        CONTRADICTION,
                        "The group cannot aim for fewer people than it needs.",
                        "targetSize")
                .or(() -> Part.when(
                        exceeds(target, capacity) || exceeds(fewest, capacity),
                        CONTRADICTION,
                        "The most people it seats cannot be fewer than it aims for or needs.",
                        "capacity"));
    }

    /** A cohort does not end before it starts. */
    public static Optional<Refusal> cohort(LocalDate starts, LocalDate ends) {
        return Part.when(
                starts != null && ends != null && ends.isBefore(starts),
                CONTRADICTION,
                "The cohort ends before it starts. Correct a date.",
                "cohortEndsOn");
    }

    /** A cohort that ends has a start: until then people join, and a cohort without one is proposed to no one. */
    public static Optional<Refusal> cohortStart(LocalDate starts, LocalDate ends) {
        return Part.when(
                starts == null && ends != null,
                COHORT_START_MISSING,
                "The cohort has a last day and no first. Enter its first day, too.",
                "cohortStartsOn");
    }

    /**
     * A cohort has meetings: it does not start after the last one of its schedule, nor end before the first.
     *
     * @param schedule by which the group meets; null where it states none
     */
    public static Optional<Refusal> cohortMeetings(LocalDate starts, LocalDate ends, Schedule schedule) {
        if (schedule == null || starts == null && ends == null) {
            return Optional.empty();
        }
        return Part.when(
                        starts != null
                                && schedule.lastOn().filter(starts::isAfter).isPresent(),
                        CONTRADICTION,
                        "The cohort starts after the last meeting of its schedule. Correct the date, or change the schedule first.",
                        "cohortStartsOn")
                .or(() -> Part.when(
                        ends != null
                                && schedule.meetings(schedule.firstOn(), ends).isEmpty(),
                        CONTRADICTION,
                        "The cohort ends before the first meeting of its schedule. Correct the date, or change the schedule first.",
                        "cohortEndsOn"))
                .or(() -> Part.when(
                        starts != null
                                && ends != null
                                && schedule.meetings(starts, ends).isEmpty(),
                        CONTRADICTION,
                        "The schedule has no meeting from the first to the last day of the cohort. Correct a date, or change the"
                                + " schedule first.",
                        "cohortEndsOn"));
    }

    /**
     * A cohort that is stated is not over.
     *
     * @param today the day it is for the group
     */
    public static Optional<Refusal> cohortToCome(LocalDate ends, LocalDate today) {
        return Part.when(
                ends != null && ends.isBefore(today),
                OUT_OF_RANGE,
                "The cohort is over. Enter a last day that is still to come, or the dates of the next cohort.",
                "cohortEndsOn");
    }

    /** A group that is open at any time has no cohort. */
    public static Optional<Refusal> enrollment(EnrollmentKind kind, LocalDate cohortStarts, LocalDate cohortEnds) {
        boolean open = kind == EnrollmentKind.OPEN;
        String detail =
                "People join this group at any time, so it has no cohort. Clear the date, or make it a closed cohort.";
        return Part.when(open && cohortStarts != null, CONTRADICTION, detail, "cohortStartsOn")
                .or(() -> Part.when(open && cohortEnds != null, CONTRADICTION, detail, "cohortEndsOn"));
    }

    /** A group is not free that names a price. */
    public static Optional<Refusal> cost(Cost cost, String note) {
        return Part.when(
                cost == Cost.FREE && note != null && PRICE.matcher(note).find(),
                CONTRADICTION,
                "The group is free, and this names a price. Correct one of them.",
                "costNote");
    }

    /** A session lasts between five minutes and ten hours. */
    public static Optional<Refusal> length(Integer minutes) {
        return Part.when(
                minutes != null && (minutes < SHORTEST_SESSION || minutes > LONGEST_SESSION),
                OUT_OF_RANGE,
                "A session lasts between 5 minutes and 10 hours. Check a.m. and p.m.",
                "durationMinutes");
    }

    /**
     * The last session is neither before the first nor in the past.
     *
     * @param today the day it is for the group
     */
    public static Optional<Refusal> lastSession(LocalDate first, LocalDate last, LocalDate today) {
        return Part.when(
                        first != null && last != null && last.isBefore(first),
                        CONTRADICTION,
                        "The last session is before the first. Correct one of the dates.",
                        "lastSessionOn")
                .or(() -> Part.when(
                        last != null && last.isBefore(today),
                        OUT_OF_RANGE,
                        "The last session is in the past. Enter a future day, or leave it blank.",
                        "lastSessionOn"));
    }

    /**
     * A schedule that ends has its last meeting within ten years, as any other date.
     *
     * @param today the day it is for the group
     */
    public static Optional<Refusal> lastMeeting(Schedule schedule, LocalDate today) {
        LocalDate latest = AcceptedDates.on(today).last();
        Recurrence days = schedule.recurrence();
        boolean endsLater =
                days.end() != null && days.end().dateIn(schedule.zone()).isAfter(latest);
        boolean goesOn = days.count() != null
                && schedule.meetings(schedule.firstOn(), latest).size() < days.count();
        return Part.when(
                endsLater || goesOn,
                OUT_OF_RANGE,
                "The last meeting would be more than ten years away. Enter fewer meetings, an earlier last day, or no end.",
                "recurrenceRule");
    }

    /** People join by an https address or a phone number. */
    public static Optional<Refusal> joiningLink(String link) {
        return Part.when(
                link != null
                        && !HTTPS.matcher(link).matches()
                        && !PHONE.matcher(link).matches(),
                OUT_OF_RANGE,
                "Enter a link that begins with https://, or a phone number.",
                "joiningLink");
    }

    /** A room in a state of the US is in a time zone of that state; see {@link StateZones}. */
    public static Optional<Refusal> zoneOfPlace(String state, ZoneId zone, LocalDate today) {
        return Part.when(
                state != null && zone != null && !StateZones.agree(state, zone, today),
                CONTRADICTION,
                "The place is in " + state + ", which is not in this time zone. Correct the time zone or the place.",
                "timeZone");
    }

    private static boolean exceeds(Integer one, Integer other) {
        return one != null && other != null && one > other;
    }
}
