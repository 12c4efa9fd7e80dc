package org.openchair.web.outcome;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openchair.api.participation.Participation;
import org.openchair.web.frame.When;

/** How much of a group a patient has had, in words. */
public final class Dose {
    private Dose() {}

    /** Sessions attended of those held, the last, and the next; each a sentence. */
    public static List<String> of(Participation counted, ZoneId reader, Clock clock) {
        if (!counted.shared()) {
            return List.of("Their attendance is not shared with you.");
        }
        List<String> sentences = new ArrayList<>();
        if (counted.since() != null) {
            sentences.add(attended(counted));
        }
        if (counted.notRecorded() > 0) {
            sentences.add(counted.notRecorded() + " not recorded, which is not an absence.");
        }
        if (counted.nextSession() != null) {
            sentences.add(next(counted, reader, clock));
        }
        return sentences;
    }

    private static String attended(Participation counted) {
        if (counted.held() == 0) {
            return "No session held yet since " + When.date(counted.since()) + ".";
        }
        String last = counted.lastAttendedOn() == null ? "" : "; last on " + When.date(counted.lastAttendedOn());
        return "Attended " + counted.attended() + " of " + counted.held()
                + (counted.held() == 1 ? " session" : " sessions") + " held" + last + ".";
    }

    private static String next(Participation counted, ZoneId reader, Clock clock) {
        ZoneId zone = counted.timeZone() == null ? reader : ZoneId.of(counted.timeZone());
        return "Next session: " + When.momentWithZone(counted.nextSession(), zone, Locale.ENGLISH) + ", "
                + When.farOff(counted.nextSession(), zone, clock) + ".";
    }
}
