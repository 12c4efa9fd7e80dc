package org.openchair.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openchair.Outcome;
import org.openchair.directory.Leadership;
import org.openchair.referral.Facts;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.StateBeforeMove;

/** The demo's world, on days of every season: whatever the day, it is complete and could have happened. */
class DemoWorldTest {

    private static final UUID ADAMS = staff("Dr. Alice Adams");
    private static final UUID BAKER = staff("Dr. Ben Baker");
    private static final UUID FAY = staff("Fay Foster");
    private static final UUID THEO = staff("Theo Thompson");
    private static final Map<LocalDate, DemoWorld> MADE = new HashMap<>();

    static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            days.add(LocalDate.of(2026, 1, 1).plusDays(17L * i));
        }
        days.add(LocalDate.of(2026, 3, 31));
        days.add(LocalDate.of(2028, 2, 29));
        days.add(LocalDate.of(2026, 12, 31));
        days.add(LocalDate.of(2027, 1, 1));
        days.add(LocalDate.of(2027, 3, 14));
        days.add(LocalDate.of(2027, 11, 7));
        return days;
    }

    @Test
    void is_the_same_at_any_hour_of_a_day() {
        DemoWorld morning = world(Instant.parse("2026-11-22T06:01:00Z"));
        DemoWorld evening = world(Instant.parse("2026-11-22T21:59:00Z"));

        assertThat(morning).isEqualTo(evening);
        assertThat(morning).isNotEqualTo(world(Instant.parse("2026-11-23T06:01:00Z")));
    }

    @ParameterizedTest
    @MethodSource("days")
    void every_history_follows_the_table_of_moves(LocalDate day) {
        for (DemoReferral referral : on(day).referrals()) {
            ReferralState state = ReferralState.DRAFT;
            Instant before = Instant.MIN;
            for (DemoReferral.Entry entry : referral.history()) {
                if (!entry.move().equals(DemoReferral.BEGIN)) {
                    assertThat(entry.from()).isEqualTo(state);
                    assertThat(ReferralMove.valueOf(entry.move())
                                    .apply(
                                            StateBeforeMove.of(state),
                                            entry.role(),
                                            MoveStatement.because(entry.reason(), entry.comment()),
                                            new Facts(Facts.TRIAL_SESSIONS, true, false, 0)))
                            .isEqualTo(Outcome.done(entry.to()));
                }
                assertThat(entry.at()).isAfter(before);
                before = entry.at();
                state = entry.to();
            }
            assertThat(before).isBefore(on(day).time().now());
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void each_demo_clinician_has_a_referral_in_every_state(LocalDate day) {
        for (UUID clinician : List.of(ADAMS, BAKER)) {
            assertThat(on(day).referrals().stream()
                            .filter(referral -> referral.referrer().equals(clinician))
                            .map(DemoReferral::state)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReferralState.class))))
                    .isEqualTo(EnumSet.allOf(ReferralState.class));
        }
    }

    /** A quarter that is over ended at most a hundred days ago. */
    @ParameterizedTest
    @MethodSource("days")
    void a_group_has_had_enough_people_for_figures_of_its_own(LocalDate day) {
        Instant counted = on(day).time().now().minus(Duration.ofDays(100));
        assertThat(on(day).referrals().stream()
                        .filter(referral -> referral.state() == ReferralState.ATTENDING)
                        .filter(referral -> referral.seat().orElseThrow().from().isBefore(counted))
                        .collect(Collectors.groupingBy(DemoReferral::group, Collectors.counting()))
                        .values())
                .anyMatch(people -> people >= 11);
    }

    @ParameterizedTest
    @MethodSource("days")
    void each_demo_clinician_has_a_patient_to_find_another_group_for(LocalDate day) {
        for (UUID clinician : List.of(ADAMS, BAKER)) {
            for (ReferralState state : List.of(ReferralState.DECLINED, ReferralState.NEVER_ATTENDED)) {
                assertThat(on(day).referrals())
                        .filteredOn(referral -> referral.referrer().equals(clinician) && referral.state() == state)
                        .anyMatch(referral -> isTheLastOfItsPatient(on(day), referral));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void fresh_referrals_wait_in_each_inbox(LocalDate day) {
        for (UUID leader : List.of(FAY, THEO)) {
            assertThat(on(day).referrals())
                    .filteredOn(referral -> referral.state() == ReferralState.SENT
                            && referral.group().leaders().contains(leader))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_session_of_the_last_two_days_waits_to_be_logged_with_eight_people_or_more(LocalDate day) {
        DemoWorld world = on(day);
        assertThat(world.meetings())
                .filteredOn(meeting -> meeting.log() == DemoSession.Log.UNLOGGED
                        && meeting.group().leaders().contains(FAY)
                        && meeting.startsAt().isAfter(world.time().now().minus(Duration.ofDays(1))))
                .anyMatch(meeting -> seated(world, meeting) >= 8);
    }

    @ParameterizedTest
    @MethodSource("days")
    void each_facilitator_has_a_session_to_log(LocalDate day) {
        for (UUID leader : List.of(FAY, THEO)) {
            assertThat(on(day).meetings())
                    .filteredOn(meeting -> meeting.log() == DemoSession.Log.UNLOGGED
                            && meeting.group().leaders().contains(leader))
                    .anyMatch(meeting -> seated(on(day), meeting) > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void no_group_was_ever_fuller_than_it_can_be_and_visible_ones_have_a_free_seat(LocalDate day) {
        DemoWorld world = on(day);
        for (DemoSession meeting : world.meetings()) {
            Integer capacity = meeting.group().capacity();
            if (capacity != null) {
                assertThat(seated(world, meeting)).isLessThan(capacity);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void nobody_joins_a_cohort_that_has_begun(LocalDate day) {
        for (DemoReferral referral : on(day).referrals()) {
            referral.seat().ifPresent(seat -> assertThat(referral.group()
                            .seatsOn(seat.from()
                                    .atZone(referral.group().schedule().zone())
                                    .toLocalDate()))
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void who_attended_has_marks_and_who_never_came_has_none(LocalDate day) {
        DemoWorld world = on(day);
        Set<UUID> came = world.marks().stream()
                .filter(mark -> mark.outcome().attended())
                .map(DemoMark::enrollmentId)
                .collect(Collectors.toSet());
        for (DemoReferral referral : world.referrals()) {
            referral.seat().ifPresent(seat -> assertThat(came.contains(seat.id()))
                    .as(referral.state() + " of " + referral.id())
                    .isEqualTo(referral.when(ReferralMove.ATTEND_FIRST).isPresent()));
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void the_report_of_the_last_closed_quarter_has_cells_to_show_and_cells_to_hide(LocalDate day) {
        DemoWorld world = on(day);
        Map<String, Set<UUID>> cells = peopleByMonthAndLeadership(world);

        assertThat(cells.values()).anyMatch(people -> people.size() >= 11);
        assertThat(cells.entrySet())
                .filteredOn(cell -> cell.getKey().endsWith(Leadership.CO_LED.name()))
                .isNotEmpty()
                .anyMatch(cell -> cell.getValue().size() < 11);
    }

    @ParameterizedTest
    @MethodSource("days")
    void ids_are_never_used_twice(LocalDate day) {
        DemoWorld world = on(day);
        List<UUID> ids = new ArrayList<>();
        world.patients().forEach(patient -> ids.add(patient.id()));
        world.referrals().forEach(referral -> ids.add(referral.id()));
        world.referrals().forEach(referral -> referral.history().forEach(entry -> ids.add(entry.id())));
        world.meetings().forEach(meeting -> ids.add(meeting.id()));
        world.marks().forEach(mark -> ids.add(mark.id()));

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    private static Map<String, Set<UUID>> peopleByMonthAndLeadership(DemoWorld world) {
        Map<UUID, UUID> people = new HashMap<>();
        world.referrals().forEach(referral -> referral.seat()
                .ifPresent(seat -> people.put(seat.id(), referral.patient().id())));
        LocalDate quarter = world.time().lastClosedQuarter();
        return world.marks().stream()
                .filter(mark -> mark.outcome().attended())
                .filter(mark -> !mark.meeting().day().isBefore(quarter)
                        && mark.meeting().day().isBefore(quarter.plusMonths(3)))
                .collect(Collectors.groupingBy(
                        mark -> mark.meeting().day().getMonth() + " "
                                + mark.meeting().group().leadership(),
                        Collectors.mapping(mark -> people.get(mark.enrollmentId()), Collectors.toSet())));
    }

    private static long seated(DemoWorld world, DemoSession meeting) {
        return world.referrals().stream()
                .filter(referral -> meeting.group().equals(referral.group()))
                .flatMap(referral -> referral.seat().stream())
                .filter(seat -> seat.from().isBefore(meeting.startsAt())
                        && (seat.until() == null || seat.until().isAfter(meeting.startsAt())))
                .count();
    }

    private static boolean isTheLastOfItsPatient(DemoWorld world, DemoReferral referral) {
        return world.referrals().stream()
                .filter(other -> other.patient().equals(referral.patient()))
                .noneMatch(other -> other.begunAt().isAfter(referral.last().at()));
    }

    private static UUID staff(String name) {
        return StaffMember.everybody().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static DemoWorld on(LocalDate day) {
        return MADE.computeIfAbsent(day, today -> world(today.atTime(15, 30).toInstant(ZoneOffset.UTC)));
    }

    private static DemoWorld world(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return DemoWorld.make(DirectoryEntry.listed(LocalDate.now(clock)), clock, 1);
    }
}
