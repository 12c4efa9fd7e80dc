package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.directory.GroupFixture.aGroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.staff.Role;

class GroupMoveTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void every_status_can_be_reached_from_a_draft() {
        Set<GroupStatus> reached = EnumSet.of(GroupStatus.DRAFT);
        for (int round = 0; round < GroupStatus.values().length; round++) {
            Arrays.stream(GroupMove.values())
                    .filter(move -> !move.actors().contains(Role.SYSTEM))
                    .filter(move -> move.from().stream().anyMatch(reached::contains))
                    .forEach(move -> reached.add(move.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(GroupStatus.values());
    }

    @Test
    void nobody_lists_a_group_without_the_checklist_but_after_a_review() {
        assertThat(Arrays.stream(GroupMove.values())
                        .filter(move -> move.lists() && !move.actors().contains(Role.SYSTEM))
                        .filter(move -> !move.needsChecklist()))
                .containsExactly(GroupMove.REINSTATE);
    }

    @Test
    void everybody_of_the_staff_can_report_and_only_who_keeps_the_directory_reviews() {
        assertThat(GroupMove.REPORT.actors())
                .containsExactlyInAnyOrder(Role.CLINICIAN, Role.FACILITATOR, Role.PROGRAM_MANAGER, Role.ADMINISTRATOR);
        assertThat(GroupMove.REINSTATE.actors()).containsExactlyInAnyOrder(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR);
    }

    @Test
    void a_feed_never_lifts_a_suspension() {
        assertThat(GroupMove.possible(GroupStatus.SUSPENDED, Role.SYSTEM))
                .doesNotContain(GroupMove.FEED_LIST, GroupMove.FEED_SUBMIT, GroupMove.FEED_UNLIST);
    }

    @Test
    void a_changed_charter_keeps_members_and_is_vetted_anew_by_the_checklist() {
        SupportGroup group = aGroup().vettedOn(TODAY.minusDays(30)).inStatus(GroupStatus.VETTED);
        group.make(step(GroupMove.CHANGE_CHARTER, Role.PROGRAM_MANAGER), 1);
        assertThat(group.meets()).isTrue();
        assertThat(group.referableOn(TODAY)).isFalse();
        assertThat(GroupMove.RENEW.needsChecklist()).isTrue();
        group.make(step(GroupMove.RENEW, Role.ADMINISTRATOR), 2);
        assertThat(group.referableOn(TODAY)).isTrue();
    }

    @Test
    void nobody_asks_for_what_follows_from_another_act() {
        assertThat(Arrays.stream(GroupMove.values()).filter(move -> !move.askedFor()))
                .contains(GroupMove.REPORT, GroupMove.CHANGE_CHARTER, GroupMove.FEED_LIST)
                .doesNotContain(GroupMove.SUBMIT, GroupMove.VET, GroupMove.RENEW, GroupMove.RETIRE);
    }

    @Test
    void a_return_a_review_and_an_end_say_why() {
        assertThat(Arrays.stream(GroupMove.values()).filter(GroupMove::needsReason))
                .containsExactly(GroupMove.RETURN, GroupMove.REPORT, GroupMove.REINSTATE, GroupMove.RETIRE);
        assertThat(code(GroupMove.RETURN.apply(GroupStatus.SUBMITTED, Role.PROGRAM_MANAGER, " ")))
                .isEqualTo("reason-missing");
    }

    @Test
    void a_vetting_counts_from_today_and_a_reinstatement_keeps_the_old_one() {
        SupportGroup group = aGroup().vettedOn(TODAY.minusDays(300)).inStatus(GroupStatus.VETTED);
        group.make(step(GroupMove.REPORT, Role.CLINICIAN), 1);
        assertThat(group.meets()).isTrue();
        assertThat(group.referableOn(TODAY)).isFalse();
        group.make(step(GroupMove.REINSTATE, Role.PROGRAM_MANAGER), 2);
        assertThat(group.vettedOn()).isEqualTo(TODAY.minusDays(300));
        group.make(step(GroupMove.RENEW, Role.PROGRAM_MANAGER), 3);
        assertThat(group.vettedOn()).isEqualTo(TODAY);
    }

    @Test
    void a_group_can_be_referred_to_for_a_year_after_its_vetting_to_the_day() {
        SupportGroup group = aGroup().vettedOn(TODAY).inStatus(GroupStatus.VETTED);
        assertThat(group.referableOn(TODAY.plusYears(1))).isTrue();
        assertThat(group.referableOn(TODAY.plusYears(1).plusDays(1))).isFalse();
    }

    @Property
    void random_moves_never_leave_the_table_and_leave_a_gapless_history(
            @ForAll @Size(max = 40) List<GroupMove> moves, @ForAll @Size(40) List<Role> roles) {
        SupportGroup group = aGroup().inStatus(GroupStatus.DRAFT);
        List<GroupEvent> history = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            GroupMove move = moves.get(i);
            GroupStatus before = group.status();
            Outcome<GroupEvent> made = group.make(step(move, roles.get(i)), history.size() + 1);
            boolean inTable = move.from().contains(before) && move.actors().contains(roles.get(i));
            assertThat(made instanceof Done<GroupEvent>).isEqualTo(inTable);
            assertThat(group.status()).isEqualTo(inTable ? move.to() : before);
            made.then(event -> Outcome.done(history.add(event)));
        }
        assertThat(history).extracting(GroupEvent::position).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void possible_moves_are_exactly_those_that_are_not_refused(@ForAll GroupStatus status, @ForAll Role role) {
        assertThat(GroupMove.possible(status, role))
                .containsExactlyElementsOf(Arrays.stream(GroupMove.values())
                        .filter(move -> move.apply(status, role, "because") instanceof Done<GroupStatus>)
                        .toList());
    }

    private static GroupStep step(GroupMove move, Role role) {
        return new GroupStep(Ids.next(), move, new GroupStep.Actor("subject", role), "because", NOW, TODAY);
    }

    private static String code(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
