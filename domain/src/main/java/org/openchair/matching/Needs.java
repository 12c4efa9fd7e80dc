package org.openchair.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.PossibleAges;
import org.openchair.directory.Cost;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;

/**
 * What a patient needs of a group, as the clinician says it. What is null or empty is left open and keeps no group out.
 *
 * @param ages every age that the patient can have
 * @param today in the clinic's zone
 * @param keptFrom groups in which somebody has a seat whom the patient must not meet
 * @param must what a group has to meet
 * @param wishes what makes one group fit better than another
 */
public record Needs(PossibleAges ages, LocalDate today, Set<UUID> keptFrom, Must must, Wishes wishes) {

    public Needs {
        keptFrom = Set.copyOf(keptFrom);
    }

    /**
     * What a group has to meet.
     *
     * @param kind support or therapy, or null
     * @param formats the ways in which the patient can take part
     * @param languages those that the patient speaks, one of which has to be spoken
     * @param costLimit the most that attending may cost, or null
     * @param access needs that it has to meet, all of them
     * @param seatNow must there be a free seat, so that a waitlist will not do?
     */
    public record Must(
            GroupKind kind,
            Set<MeetingFormat> formats,
            List<Topic> languages,
            Cost costLimit,
            List<Topic> access,
            boolean seatNow) {

        public Must {
            formats = Set.copyOf(formats);
            languages = List.copyOf(languages);
            access = List.copyOf(access);
        }
    }

    /**
     * What makes one group fit better than another.
     *
     * @param focus what the group should be about
     * @param stage of recovery that it should be for, or null
     * @param leadership who should lead it, or null
     * @param days when the patient can come
     * @param times when on those days
     * @param from where the patient comes from, or null
     * @param size or null
     */
    public record Wishes(
            List<Topic> focus,
            Topic stage,
            Leadership leadership,
            Set<DayOfWeek> days,
            Set<PartOfDay> times,
            Point from,
            GroupSize size) {

        public Wishes {
            focus = List.copyOf(focus);
            days = Set.copyOf(days);
            times = Set.copyOf(times);
        }
    }
}
