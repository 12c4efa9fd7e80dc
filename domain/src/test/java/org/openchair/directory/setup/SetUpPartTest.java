package org.openchair.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Refusal;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.EvaluationRhythm;
import org.openchair.directory.GroupFixture;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;

/** What the parts of a set-up keep, refuse, and still miss. */
class SetUpPartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final SupportGroup group = SupportGroup.begun(Ids.next(), "Open Chair Circle", NOW);

    @Test
    void each_rule_of_the_listing_belongs_to_exactly_one_part() {
        assertThat(Arrays.stream(SetUpPart.values()).flatMap(part -> part.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(VettingRule.values())
                        .filter(rule -> rule != VettingRule.VETTED_WITHIN_A_YEAR)
                        .toList());
    }

    @Test
    void a_draft_that_only_has_a_name_has_no_part_started() {
        assertThat(Arrays.stream(SetUpPart.values()).map(part -> part.state(content())))
                .containsOnly(PartState.NOT_STARTED);
    }

    @Test
    void a_part_is_in_progress_until_all_that_people_ask_about_is_stated() {
        new GuidelinesPart("What is said stays.", null, null, null).writeTo(group, NOW);
        assertThat(SetUpPart.GUIDELINES.state(content())).isEqualTo(PartState.IN_PROGRESS);
        assertThat(missing(SetUpPart.GUIDELINES)).containsExactly("ground-rules-missing");
        new GuidelinesPart("What is said stays.", "One speaks at a time.", "A round.", null).writeTo(group, NOW);
        assertThat(SetUpPart.GUIDELINES.state(content())).isEqualTo(PartState.DONE);
        assertThat(missing(SetUpPart.GUIDELINES)).isEmpty();
    }

    @Test
    void writing_any_part_leaves_the_others_as_they_were() {
        SupportGroup whole = GroupFixture.aGroup().vetted();
        new EvaluationPart("A short form", EvaluationRhythm.QUARTERLY, "The facilitators", TODAY, null)
                .writeTo(whole, NOW);
        GroupContent before = GroupContent.of(whole);
        before.parts().forEach(part -> part.writeTo(whole, NOW));
        assertThat(GroupContent.of(whole)).isEqualTo(before);
    }

    @Test
    void a_peer_led_group_is_never_group_therapy() {
        assertThat(code(format(Leadership.PEER_LED, GroupKind.GROUP_THERAPY, 3, 8, 12)))
                .isEqualTo("peer-led-therapy");
        assertThat(code(format(Leadership.THERAPIST_LED, GroupKind.GROUP_THERAPY, 3, 8, 12)))
                .isEmpty();
    }

    @Property
    void sizes_are_in_order_or_refused(
            @ForAll @IntRange(min = 1, max = 30) int fewest,
            @ForAll @IntRange(min = 1, max = 30) int target,
            @ForAll @IntRange(min = 1, max = 30) int most) {
        boolean ordered = fewest <= target && target <= most;
        assertThat(format(Leadership.PEER_LED, GroupKind.SUPPORT_GROUP, fewest, target, most)
                        .objection()
                        .isEmpty())
                .isEqualTo(ordered);
    }

    @Test
    void a_schedule_is_one_of_rfc_5545_in_a_zone_that_exists_and_meets_at_all() {
        assertThat(code(times("America/New_York", "FREQ=WEEKLY;BYDAY=TU"))).isEmpty();
        assertThat(code(times("Mars/Olympus", "FREQ=WEEKLY;BYDAY=TU"))).isEqualTo("time-zone-unknown");
        assertThat(code(times("UTC", "every Tuesday"))).isEqualTo("recurrence-unreadable");
        assertThat(code(times("UTC", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))).isEqualTo("recurrence-empty");
    }

    @Test
    void ages_and_cohort_dates_that_run_backwards_are_refused_beside_their_field() {
        PurposePart ages = new PurposePart("Circle", null, Set.of(), Set.of(), Set.of(), null, 40, 18, null);
        assertThat(ages.objection().map(Refusal::field)).contains("maxAge");
        assertThat(code(ages)).isEqualTo("contradiction");
    }

    @Test
    void nothing_but_spaces_is_nothing() {
        assertThat(new GuidelinesPart("  ", "\n", " A round. ", null))
                .isEqualTo(new GuidelinesPart(null, null, "A round.", null));
    }

    private GroupContent content() {
        return GroupContent.of(group);
    }

    private List<String> missing(SetUpPart part) {
        return part.missing(new VettingRule.Candidate(group.facts(), TODAY)).stream()
                .map(Refusal::code)
                .toList();
    }

    private static TimesPart times(String zone, String rule) {
        return new TimesPart(zone, rule, TODAY, LocalTime.of(18, 30), 90, null, null);
    }

    private static FormatPart format(Leadership leadership, GroupKind kind, int fewest, int target, int most) {
        return new FormatPart(
                leadership,
                kind,
                MeetingFormat.IN_PERSON,
                null,
                null,
                EnrollmentKind.OPEN,
                null,
                null,
                fewest,
                target,
                most,
                Cost.FREE,
                null,
                null,
                null);
    }

    private static String code(Part part) {
        Optional<Refusal> objection = part.objection();
        return objection.map(Refusal::code).orElse("");
    }
}
