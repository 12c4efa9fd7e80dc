package org.openchair.web.staff;

import java.util.List;
import java.util.UUID;
import org.openchair.api.staff.SupervisionRecord;
import org.openchair.api.staff.SupervisionRecord.LedSession;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * How somebody gets on who leads groups.
 *
 * @param days how many days back the figures reach
 * @param debrief a talk about a session as it was typed
 * @param meeting a meeting as it was typed
 * @param entryId the id that the next entry will have, so that sending it twice notes it once
 */
public record SupervisionPage(
        SupervisionRecord record,
        int days,
        DebriefForm debrief,
        DebriefForm meeting,
        FieldErrors errors,
        UUID entryId) {

    private static final int SHOWN = 5;

    /** The address of the page. */
    public String address() {
        return "/supervision/" + record.person().id();
    }

    /** The sessions that can be talked through, those that wait for it first. */
    public List<Choice> sessions() {
        return record.sessions().stream()
                .sorted((a, b) -> Boolean.compare(b.debriefDue(), a.debriefDue()))
                .map(each -> Choice.of(each.id().toString(), name(each)))
                .toList();
    }

    /** What is shown at once of a list that is in order, the latest first. */
    public static <T> List<T> latest(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** The rest of it. */
    public static <T> List<T> earlier(List<T> all) {
        return all.subList(Math.min(SHOWN, all.size()), all.size());
    }

    private static String name(LedSession session) {
        return session.group() + ", " + When.date(session.localDate())
                + (session.debriefDue() ? " (a risk was recorded)" : "");
    }

    /** A group that the person leads, with its seats in a range where it states how many there are. */
    public static String load(SupervisionRecord.Caseload group) {
        return group.openings() == null ? group.group() : group.group() + ": " + Labels.of(group.openings());
    }
}
