package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.directory.GroupFixture.aGroup;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    @Test
    void lists_a_whole_group_that_a_feed_vetted_within_a_year() {
        assertThat(FeedStatus.ofNew().after(whole(), null, TODAY)).isEqualTo(GroupStatus.VETTED);
    }

    @Test
    void leaves_a_group_a_draft_when_its_charter_or_its_vetting_is_missing() {
        assertThat(FeedStatus.ofNew().after(aGroup().withoutCharter().facts(), null, TODAY))
                .isEqualTo(GroupStatus.DRAFT);
        assertThat(FeedStatus.ofNew().after(aGroup().vettedOn(null).facts(), null, TODAY))
                .isEqualTo(GroupStatus.DRAFT);
    }

    @Test
    void lifts_no_suspension_whatever_the_feed_says() {
        FeedStatus suspended = new FeedStatus(GroupStatus.SUSPENDED, false);
        assertThat(suspended.after(whole(), null, TODAY)).isEqualTo(GroupStatus.SUSPENDED);
        assertThat(suspended.after(aGroup().withoutCharter().facts(), null, TODAY))
                .isEqualTo(GroupStatus.SUSPENDED);
        assertThat(suspended.after(whole(), GroupStatus.RETIRED, TODAY)).isEqualTo(GroupStatus.RETIRED);
    }

    @Test
    void brings_back_what_the_feed_retired_but_not_what_a_person_did() {
        assertThat(new FeedStatus(GroupStatus.RETIRED, false).after(whole(), null, TODAY))
                .isEqualTo(GroupStatus.VETTED);
        assertThat(new FeedStatus(GroupStatus.RETIRED, true).after(whole(), null, TODAY))
                .isEqualTo(GroupStatus.RETIRED);
    }

    @Test
    void leaves_a_submitted_group_to_whoever_is_about_to_vet_it() {
        GroupFacts unvetted = aGroup().vettedOn(null).facts();
        assertThat(new FeedStatus(GroupStatus.SUBMITTED, false).after(unvetted, null, TODAY))
                .isEqualTo(GroupStatus.SUBMITTED);
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
