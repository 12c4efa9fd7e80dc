package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.directory.GroupFixture.aGroup;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    @Test
    void lists_a_whole_group_that_a_feed_vetted_within_a_year() {
        assertThat(FeedStatus.ofNew(true).after(whole(), null, TODAY)).isEqualTo(GroupStatus.VETTED);
    }

    @Test
    void whatever_comes_without_a_trusted_assurance_waits_to_be_vetted() {
        assertThat(FeedStatus.ofNew(false).after(whole(), null, TODAY)).isEqualTo(GroupStatus.SUBMITTED);
        assertThat(FeedStatus.ofNew(true).after(aGroup().vettedOn(null).facts(), null, TODAY))
                .isEqualTo(GroupStatus.SUBMITTED);
        assertThat(FeedStatus.ofNew(true)
                        .after(
                                aGroup().vettedOn(TODAY.minusYears(1).minusDays(1))
                                        .facts(),
                                null,
                                TODAY))
                .isEqualTo(GroupStatus.SUBMITTED);
    }

    @Property
    void nothing_is_listed_that_was_not_unless_a_trusted_feed_vouches_for_it(
            @ForAll Status before,
            @ForAll boolean retiredHere,
            @ForAll boolean assured,
            @ForAll Status closed,
            @ForAll boolean whole,
            @ForAll @IntRange(min = -800, max = 0) int vettedDaysAgo) {
        GroupFixture fixture = aGroup().vettedOn(TODAY.plusDays(vettedDaysAgo));
        GroupFacts facts = (whole ? fixture : fixture.withoutCharter()).facts();
        GroupStatus after = new FeedStatus(before.status, retiredHere, assured).after(facts, closed.closing(), TODAY);
        if (after == GroupStatus.VETTED && before.status != GroupStatus.VETTED) {
            assertThat(assured && whole && Vetting.holds(facts.vettedOn(), TODAY))
                    .isTrue();
            assertThat(before.status).isNotEqualTo(GroupStatus.SUSPENDED);
        }
        if (retiredHere || (before.status == GroupStatus.RETIRED && !assured)) {
            assertThat(after).isEqualTo(GroupStatus.RETIRED);
        }
        if (before.status == GroupStatus.SUSPENDED) {
            assertThat(after).isIn(GroupStatus.SUSPENDED, GroupStatus.RETIRED);
        }
    }

    /** Where an entry can stand before an import, nothing included. */
    private enum Status {
        NONE(null),
        DRAFT(GroupStatus.DRAFT),
        SUBMITTED(GroupStatus.SUBMITTED),
        VETTED(GroupStatus.VETTED),
        SUSPENDED(GroupStatus.SUSPENDED),
        RETIRED(GroupStatus.RETIRED);

        private final GroupStatus status;

        Status(GroupStatus status) {
            this.status = status;
        }

        /** What a feed can say of it: that it is closed for a while, or for good, or nothing. */
        GroupStatus closing() {
            return this == SUSPENDED || this == RETIRED ? status : null;
        }
    }

    @Test
    void leaves_a_group_a_draft_when_its_charter_is_missing() {
        assertThat(FeedStatus.ofNew(true).after(aGroup().withoutCharter().facts(), null, TODAY))
                .isEqualTo(GroupStatus.DRAFT);
    }

    @Test
    void lifts_no_suspension_whatever_the_feed_says() {
        FeedStatus suspended = new FeedStatus(GroupStatus.SUSPENDED, false, true);
        assertThat(suspended.after(whole(), null, TODAY)).isEqualTo(GroupStatus.SUSPENDED);
        assertThat(suspended.after(aGroup().withoutCharter().facts(), null, TODAY))
                .isEqualTo(GroupStatus.SUSPENDED);
        assertThat(suspended.after(whole(), GroupStatus.RETIRED, TODAY)).isEqualTo(GroupStatus.RETIRED);
    }

    @Test
    void brings_back_what_the_feed_retired_but_not_what_a_person_did() {
        assertThat(new FeedStatus(GroupStatus.RETIRED, false, true).after(whole(), null, TODAY))
                .isEqualTo(GroupStatus.VETTED);
        assertThat(new FeedStatus(GroupStatus.RETIRED, false, false).after(whole(), null, TODAY))
                .isEqualTo(GroupStatus.RETIRED);
        assertThat(new FeedStatus(GroupStatus.RETIRED, true, true).after(whole(), null, TODAY))
                .isEqualTo(GroupStatus.RETIRED);
    }

    @Test
    void leaves_a_submitted_group_to_whoever_is_about_to_vet_it() {
        GroupFacts unvetted = aGroup().vettedOn(null).facts();
        assertThat(new FeedStatus(GroupStatus.SUBMITTED, false, false).after(unvetted, null, TODAY))
                .isEqualTo(GroupStatus.SUBMITTED);
    }

    @Test
    void a_listed_group_whose_vetting_is_over_stays_for_its_members_and_one_that_would_lose_its_charter_is_refused() {
        FeedStatus listed = new FeedStatus(GroupStatus.VETTED, false, false);
        GroupFacts lapsed = aGroup().vettedOn(TODAY.minusYears(2)).facts();
        assertThat(listed.after(lapsed, null, TODAY)).isEqualTo(GroupStatus.VETTED);
        assertThat(listed.lost(lapsed, null, TODAY)).isEmpty();
        assertThat(listed.lost(aGroup().withoutCharter().facts(), null, TODAY)).isNotEmpty();
        assertThat(listed.lost(aGroup().withoutCharter().facts(), GroupStatus.RETIRED, TODAY))
                .isEmpty();
    }

    @Test
    void wording_that_looks_like_a_red_flag_is_vetted_again_when_it_is_new() {
        GroupFacts plain = aGroup().facts();
        GroupFacts selling = aGroup().purpose("Buy our tea.").facts();
        assertThat(selling.promisesAs(plain)).isFalse();
        assertThat(selling.promisesAs(selling)).isTrue();
        assertThat(plain.promisesAs(selling)).isTrue();
    }

    @Test
    void a_later_vetting_made_here_holds_against_an_older_one_of_the_feed() {
        LocalDate here = TODAY.minusDays(3);
        assertThat(aGroup().vettedOn(null).facts().vettedAtLeastOn(here).vettedOn())
                .isEqualTo(here);
        assertThat(aGroup().vettedOn(TODAY).facts().vettedAtLeastOn(here).vettedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void a_changed_charter_is_listed_only_with_a_newer_vetting() {
        SupportGroup listed = aGroup().vettedOn(TODAY.minusDays(30)).vetted();
        GroupFacts same = aGroup().vettedOn(TODAY.minusDays(30)).facts();
        GroupFacts reworded =
                aGroup().withoutCharter().vettedOn(TODAY.minusDays(30)).facts();
        GroupFacts vettedAnew = aGroup().withoutCharter().vettedOn(TODAY).facts();
        assertThat(FeedStatus.withCharter(GroupStatus.VETTED, listed, same)).isEqualTo(GroupStatus.VETTED);
        assertThat(FeedStatus.withCharter(GroupStatus.VETTED, listed, reworded)).isEqualTo(GroupStatus.SUSPENDED);
        assertThat(FeedStatus.withCharter(GroupStatus.VETTED, listed, vettedAnew))
                .isEqualTo(GroupStatus.VETTED);
        assertThat(FeedStatus.withCharter(GroupStatus.DRAFT, listed, reworded)).isEqualTo(GroupStatus.DRAFT);
    }

    private static GroupFacts whole() {
        return aGroup().vettedOn(TODAY.minusYears(1)).facts();
    }
}
