package org.openchair.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openchair.api.staff.StaffSummary;
import org.openchair.staff.TrainingStanding;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * The people who work here.
 *
 * @param q a name looked for; empty for all
 * @param everybody whether those who lead no group are shown too
 * @param people this page of them
 * @param total how many there are in all
 */
public record PeopleList(String q, boolean everybody, List<StaffSummary> people, long total, Paging paging) {

    /** Until when somebody counts as trained, in words. */
    public static String training(StaffSummary person) {
        return training(person.training(), person.trainingUntil());
    }

    static String training(TrainingStanding training, LocalDate until) {
        String standing = Labels.of(training);
        return switch (training) {
            case VALID -> until == null ? standing : standing + ", valid until " + When.date(until);
            case ENDS_SOON, EXPIRED -> standing + ": " + When.date(until);
            default -> standing;
        };
    }

    /** Whether somebody's training needs attention. */
    public static boolean trainingNeedsAttention(StaffSummary person) {
        return person.training() == TrainingStanding.EXPIRED || person.training() == TrainingStanding.ENDS_SOON;
    }

    /** When somebody last met a supervisor, in words. */
    public static String supervised(StaffSummary person) {
        return person.supervisedOn() == null ? "Not recorded" : When.date(person.supervisedOn());
    }

    /** What qualifies somebody, in words. */
    public static String credential(StaffSummary person) {
        return person.credential() == null ? "Not stated" : capital(Labels.of(person.credential()));
    }

    /** Which groups somebody leads. */
    public static String groups(StaffSummary person) {
        return person.groups().isEmpty() ? "None" : String.join(", ", person.groups());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
