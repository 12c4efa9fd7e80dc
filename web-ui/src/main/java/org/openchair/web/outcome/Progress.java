package org.openchair.web.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.api.participation.Participation;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.outcome.Risk;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * How a patient fares: scores, participation, and both with the referrals in one order of time.
 *
 * @param courses scores by questionnaire
 * @param participation by referral
 * @param referrals the patient's
 * @param zone of the reader
 * @param clock says how far off
 */
public record Progress(
        List<ScoreCourse> courses,
        List<Participation> participation,
        List<ReferralSummary> referrals,
        ZoneId zone,
        Clock clock) {

    /** Something that happened on a day. */
    public record Happening(LocalDate day, String what, String detail) {
        /** The day, in words. */
        public String when() {
            return When.date(day);
        }
    }

    /** The charts. */
    public List<ScoreChart> charts() {
        return courses.stream().map(ScoreChart::new).toList();
    }

    /** How much of the group of a referral the patient has had; nothing before there is a seat. */
    public List<String> dose(UUID referral) {
        return participation.stream()
                .filter(each -> each.referralId().equals(referral))
                .findFirst()
                .map(each -> Dose.of(each, zone, clock))
                .orElse(List.of());
    }

    /** The latest score whose answers ask for a human, if the latest of its questionnaire does. */
    public Optional<AssessmentView> danger() {
        return courses.stream()
                .map(ScoreCourse::last)
                .filter(score -> score.risk() == Risk.RAISED)
                .max(Comparator.comparing(AssessmentView::takenOn));
    }

    /** What happened, newest first. */
    public List<Happening> timeline() {
        return Stream.of(scored(), attended(), moved())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Happening::day).reversed())
                .toList();
    }

    private Stream<Happening> scored() {
        return courses.stream().flatMap(course -> course.scores().stream()
                .map(score ->
                        new Happening(score.takenOn(), course.name() + ": " + ScoreChart.number(score), score.band())));
    }

    private Stream<Happening> attended() {
        return participation.stream()
                .filter(each -> each.lastAttendedOn() != null)
                .map(each -> new Happening(each.lastAttendedOn(), "Last session attended", each.groupName()));
    }

    private Stream<Happening> moved() {
        return referrals.stream()
                .filter(each -> each.groupName() != null)
                .map(each -> new Happening(
                        each.stateSince().atZone(zone).toLocalDate(),
                        Labels.standing(each.state(), each.participationShared()),
                        each.groupName()));
    }
}
