package org.openchair.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;

/** How a match is scored and explained. */
class MatchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Topic DEPRESSION = new Topic("depression", "Depression");
    private static final Topic GRIEF = new Topic("grief", "Grief");
    private static final Point FLATBUSH = new Point(40.65, -73.95);

    @Test
    void the_weights_are_points_of_a_hundred() {
        assertThat(Arrays.stream(Preference.values())
                        .mapToInt(Preference::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void only_the_wait_counts_when_nothing_is_wished_for() {
        Match match = only(wishes(List.of(), null, Set.of(), Set.of(), null), group(3, null));
        assertThat(match.fits()).containsOnlyKeys(Preference.WAIT);
        assertThat(match.score()).isEqualTo(100);
        assertThat(match.fits().get(Preference.WAIT).words()).isEqualTo("Has open seats.");
    }

    @Test
    void half_of_the_focus_and_the_wait_make_63_of_a_hundred() {
        Match match = only(wishes(List.of(DEPRESSION, GRIEF), null, Set.of(), Set.of(), null), group(3, null));
        assertThat(match.score()).isEqualTo((int) Math.round(100 * (30 * 0.5 + 10) / 40));
        assertThat(match.fits().get(Preference.FOCUS).words()).isEqualTo("About Depression, but not about Grief.");
    }

    @Test
    void says_when_it_meets_and_whether_the_patient_can() {
        Match match = only(
                wishes(List.of(), null, Set.of(DayOfWeek.TUESDAY), Set.of(PartOfDay.MORNING), null), group(3, null));
        assertFit(match.fits().get(Preference.DAY_AND_TIME), 0.5, "Meets Tuesdays and Thursdays, in the evening.");
    }

    @Test
    void says_whether_it_is_for_the_patients_stage_of_recovery() {
        assertFit(staged(new Topic("moratorium", "Listening")), 1, "For this stage of recovery: Listening.");
        assertFit(staged(new Topic("growth", "Growing")), 0, "For another stage of recovery.");
    }

    private static Fit staged(Topic stage) {
        Needs open = wishes(List.of(), null, Set.of(), Set.of(), null);
        Needs.Wishes wishes = new Needs.Wishes(List.of(), stage, null, Set.of(), Set.of(), null, null);
        Needs needs = new Needs(open.ages(), TODAY, Set.of(), open.must(), wishes);
        return only(needs, group(3, null)).fits().get(Preference.STAGE);
    }

    @Test
    void an_access_need_that_the_group_does_not_say_it_meets_keeps_it_out() {
        assertThat(offering("hearing").best()).hasSize(1);
        Matches none = offering("step-free");
        assertThat(none.best()).isEmpty();
        assertThat(none.relaxations()).containsExactly(new Relaxation(HardRule.ACCESSIBILITY, 1));
    }

    private static Matches offering(String need) {
        Needs open = wishes(List.of(), null, Set.of(), Set.of(), null);
        Needs.Must must = new Needs.Must(null, Set.of(), List.of(), null, List.of(new Topic(need, need)), false);
        return Matches.of(
                new Needs(PossibleAges.of(40), TODAY, Set.of(), must, open.wishes()), List.of(group(3, null)));
    }

    @Test
    void a_co_led_group_half_fits_either_wish_for_who_leads() {
        Match match = only(wishes(List.of(), Leadership.THERAPIST_LED, Set.of(), Set.of(), null), group(3, null));
        assertFit(match.fits().get(Preference.LEADERSHIP), 0.5, "Led by a peer and a professional together.");
    }

    @Test
    void says_how_far_it_is_or_that_this_is_not_known() {
        Needs from = wishes(List.of(), null, Set.of(), Set.of(), FLATBUSH);
        assertThat(only(from, group(3, new Point(40.75, -73.99)))
                        .fits()
                        .get(Preference.DISTANCE)
                        .words())
                .isEqualTo("About 7 miles away.");
        assertFit(only(from, group(3, FLATBUSH)).fits().get(Preference.DISTANCE), 1, "Less than a mile away.");
        assertFit(only(from, group(3, null)).fits().get(Preference.DISTANCE), 0, "Distance not known.");
    }

    @Test
    void a_full_group_is_a_match_with_a_wait_unless_a_seat_is_needed_now() {
        Needs needs = wishes(List.of(), null, Set.of(), Set.of(), null);
        assertThat(only(needs, group(8, null)).fits().get(Preference.WAIT).words())
                .isEqualTo("Full: there is a waitlist, with fewer than 5 people on it.");
        Needs now = new Needs(
                PossibleAges.of(40),
                TODAY,
                Set.of(),
                new Needs.Must(null, Set.of(), List.of(), null, List.of(), true),
                needs.wishes());
        Matches none = Matches.of(now, List.of(group(8, null)));
        assertThat(none.best()).isEmpty();
        assertThat(none.relaxations()).containsExactly(new Relaxation(HardRule.SEAT, 1));
    }

    @Test
    void never_offers_to_relax_what_the_group_demands() {
        Needs child = new Needs(
                PossibleAges.of(9),
                TODAY,
                Set.of(),
                wishes(List.of(), null, Set.of(), Set.of(), null).must(),
                wishes(List.of(), null, Set.of(), Set.of(), null).wishes());
        assertThat(Matches.of(child, List.of(group(3, null)))).isEqualTo(new Matches(List.of(), List.of()));
    }

    @Test
    void measures_miles_on_the_globe() {
        assertThat(new Point(40.7128, -74.0060).milesTo(new Point(34.0522, -118.2437)))
                .isBetween(2440.0, 2450.0);
    }

    private static void assertFit(Fit fit, double share, String words) {
        assertThat(fit.share()).isEqualTo(share);
        assertThat(fit.words()).isEqualTo(words);
    }

    private static Match only(Needs needs, Candidate group) {
        List<Match> best = Matches.of(needs, List.of(group)).best();
        assertThat(best).hasSize(1);
        return best.get(0);
    }

    private static Needs wishes(
            List<Topic> focus, Leadership leadership, Set<DayOfWeek> days, Set<PartOfDay> times, Point from) {
        return new Needs(
                PossibleAges.of(40),
                TODAY,
                Set.of(),
                new Needs.Must(null, Set.of(), List.of(), null, List.of(), false),
                new Needs.Wishes(focus, null, leadership, days, times, from, null));
    }

    private static Candidate group(int taken, Point point) {
        return new Candidate(
                new UUID(0, 1),
                "Circle",
                new Candidate.Listing(GroupStatus.VETTED, TODAY),
                Leadership.CO_LED,
                GroupKind.SUPPORT_GROUP,
                MeetingFormat.IN_PERSON,
                Cost.FREE,
                Set.of("depression"),
                Set.of("en"),
                Set.of("moratorium"),
                Set.of("hearing"),
                new AgeLimits(18, null),
                new Candidate.Cohort(EnrollmentKind.OPEN, null),
                new Candidate.Seats(6, 8, Openings.of(8, taken, Openings.roomy(8, taken)), WaitingBand.of(2)),
                MeetingSlot.of("FREQ=WEEKLY;BYDAY=TU,TH", TODAY, LocalTime.of(18, 30)),
                new Candidate.Place(null, point));
    }
}
