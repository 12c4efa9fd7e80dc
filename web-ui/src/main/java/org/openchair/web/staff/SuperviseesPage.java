package org.openchair.web.staff;

import java.util.List;
import org.openchair.api.staff.PeerCandidate;
import org.openchair.api.staff.SupervisedPerson;
import org.openchair.staff.TrainingStanding;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * Those whom somebody supervises, and who may be asked to lead a group as a peer.
 *
 * @param days how many days back the figures reach
 * @param candidates null for whoever leads no groups, and is not told
 */
public record SuperviseesPage(int days, List<SupervisedPerson> people, Paging paging, List<PeerCandidate> candidates) {

    static final int USUAL_DAYS = 90;

    private static final List<Integer> PERIODS = List.of(30, USUAL_DAYS, 365);

    /** Is the reader somebody who leads groups, and not only a supervisor of those who do? */
    public boolean leadsGroups() {
        return candidates != null;
    }

    /** The periods to choose from. */
    public static List<Choice> periods() {
        return PERIODS.stream()
                .map(each -> Choice.of(each.toString(), "The last " + each + " days"))
                .toList();
    }

    /** A period that is offered; the usual one in place of any other. */
    static int period(int asked) {
        return PERIODS.contains(asked) ? asked : USUAL_DAYS;
    }

    /** What somebody led, in words. */
    public static String led(SupervisedPerson person) {
        return person.sessionsLed() == 0
                ? "No session in this period"
                : hours(person.minutesLed()) + " in " + counted(person.sessionsLed(), "session");
    }

    /** Hours and minutes, in words. */
    public static String hours(int minutes) {
        String rest = minutes % 60 == 0 ? "" : minutes % 60 + " minutes";
        String whole = minutes < 60 ? "" : counted(minutes / 60, "hour");
        return (whole + " " + rest).strip();
    }

    /** Which risks somebody noted, in words. */
    public static String risks(SupervisedPerson person) {
        return person.risks() == 0
                ? "None"
                : person.risks() + (serious(person) ? ", " + person.seriousRisks() + " of them serious" : "");
    }

    private static boolean serious(SupervisedPerson person) {
        return person.seriousRisks() > 0;
    }

    /** How much somebody has to look after, in words. */
    public static String caseload(SupervisedPerson person) {
        return person.groups() == 0 ? "Leads no group" : counted(person.groups(), "group");
    }

    /** Until when somebody counts as trained, in words. */
    public static String training(SupervisedPerson person) {
        return PeopleList.training(person.training(), person.trainingUntil());
    }

    /** Whether a training has ended, ends soon, or never was. */
    public static boolean trainingDue(SupervisedPerson person) {
        return person.training() == TrainingStanding.EXPIRED
                || person.training() == TrainingStanding.ENDS_SOON
                || person.training() == TrainingStanding.NOT_TRAINED;
    }

    /** When the two last met, in words. */
    public static String met(SupervisedPerson person) {
        return person.supervisedOn() == null ? "Not recorded" : When.date(person.supervisedOn());
    }

    /** So many of something. */
    public static String counted(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
