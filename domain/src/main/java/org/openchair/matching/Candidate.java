package org.openchair.matching;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.Vetting;
import org.openchair.directory.WaitingBand;

/**
 * A group as it is looked at for a match; what it never stated is null or empty.
 *
 * @param focus codes of the focus vocabulary
 * @param languages codes of the language vocabulary
 * @param stages codes of the recovery-stage vocabulary
 * @param access codes of the access-need vocabulary that it meets
 */
public record Candidate(
        UUID id,
        String name,
        Listing listing,
        Leadership leadership,
        GroupKind kind,
        MeetingFormat format,
        Cost cost,
        Set<String> focus,
        Set<String> languages,
        Set<String> stages,
        Set<String> access,
        AgeLimits ages,
        Cohort cohort,
        Seats seats,
        MeetingSlot slot,
        Place place) {

    // Needs of a room, which nobody has who takes part from home. The codes of a vocabulary are never changed.
    private static final Set<String> OF_A_ROOM = Set.of("step-free", "service-animal");

    /**
     * How it stands in the directory.
     *
     * @param vettedOn day of its last vetting, or null
     */
    public record Listing(GroupStatus status, LocalDate vettedOn) {

        boolean holdsOn(LocalDate day) {
            return status == GroupStatus.VETTED && Vetting.holds(vettedOn, day);
        }
    }

    /**
     * How people join.
     *
     * @param startsOn for a closed cohort, or null; without it nobody knows whether the cohort has begun
     */
    public record Cohort(EnrollmentKind enrollment, LocalDate startsOn) {

        boolean openOn(LocalDate day) {
            return enrollment != EnrollmentKind.CLOSED_COHORT || (startsOn != null && day.isBefore(startsOn));
        }
    }

    /**
     * The room it has, as it is told to those who refer: no match says more about the people in a group than its fact sheet.
     *
     * @param target people it aims at, or null
     * @param capacity people it can take, or null
     * @param openings null where the capacity is not stated
     * @param waiting about how many people are on its waitlist
     */
    public record Seats(Integer target, Integer capacity, Openings openings, WaitingBand waiting) {

        /** Is there certainly an open seat? Not where the capacity is not stated. */
        boolean free() {
            return openings != null && openings.isOpen();
        }
    }

    /**
     * Where it meets in a room.
     *
     * @param accessibility what it says about access, or null
     * @param point or null when not known
     */
    public record Place(String accessibility, Point point) {}

    /** Can whoever has this need take part? */
    boolean meets(Topic need) {
        return access.contains(need.code()) || remote() && OF_A_ROOM.contains(need.code());
    }

    /** Does it meet where nobody has to travel to? */
    boolean remote() {
        return format == MeetingFormat.ONLINE_VIDEO
                || format == MeetingFormat.ONLINE_TEXT
                || format == MeetingFormat.TELEPHONE;
    }
}
