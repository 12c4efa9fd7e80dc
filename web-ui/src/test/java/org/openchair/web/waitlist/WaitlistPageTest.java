package org.openchair.web.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.api.waitlist.OwnWait;
import org.openchair.api.waitlist.WaitingPerson;
import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.api.waitlist.WaitlistSettings;
import org.openchair.directory.WaitingBand;
import org.openchair.referral.Offering;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.FieldErrors;

class WaitlistPageTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 12);

    @Test
    void parts_those_who_are_offered_a_seat_from_those_who_wait() {
        WaitlistPage page = page(Offering.AUTOMATIC, true, 1, person(null, true, UNTIL), person(1, true, null));
        assertThat(page.offered()).hasSize(1);
        assertThat(page.waiting()).hasSize(1);
        assertThat(page.seats()).isEqualTo("1 open of 8: 5 taken, 2 offered");
        assertThat(WaitlistPage.until(page.offered().get(0))).isEqualTo("May 12, 2026");
    }

    @Test
    void offers_nothing_while_the_list_rests_the_group_takes_nobody_or_no_seat_is_free() {
        assertThat(page(Offering.BY_HAND, true, 1).canOffer()).isTrue();
        assertThat(page(Offering.BY_HAND, true, 0).canOffer()).isFalse();
        assertThat(page(Offering.PAUSED, true, 1).canOffer()).isFalse();
        assertThat(page(Offering.PAUSED, true, 1).resting()).contains("paused");
        assertThat(page(Offering.AUTOMATIC, false, 1).canOffer()).isFalse();
        assertThat(page(Offering.AUTOMATIC, false, 1).resting()).contains("not taking anyone");
    }

    @Test
    void says_why_somebody_is_passed_over() {
        assertThat(WaitlistPage.passedOver(person(1, true, null))).isNull();
        assertThat(WaitlistPage.passedOver(person(1, false, null))).startsWith("No one answered in time. Passed over");
    }

    @Test
    void says_a_place_an_offer_and_an_offer_that_ended() {
        assertThat(WaitingWords.of((OwnWait) null, null)).isNull();
        assertThat(WaitingWords.of(new WaitingPlace(3, true, null, false), null))
                .isEqualTo("Place 3.");
        assertThat(WaitingWords.of(new WaitingPlace(null, true, UNTIL, false), null))
                .startsWith("Until May 12, 2026.");
        assertThat(WaitingWords.of(new WaitingPlace(1, true, UNTIL, true), null))
                .isEqualTo("The offer is over.");
    }

    @Test
    void tells_the_clinic_about_how_many_wait_and_not_the_place() {
        OwnWait waits = new OwnWait(WaitingBand.FIVE_TO_TEN, true, null, false);
        assertThat(WaitingWords.of(waits, null))
                .startsWith("5 to 10 on the list. An open seat goes to the first person on the list who can take one");
        assertThat(WaitingWords.of(new OwnWait(WaitingBand.FIVE_TO_TEN, false, null, false), null))
                .startsWith("5 to 10 on the list. Not offered a seat");
        assertThat(WaitingWords.of(new OwnWait(WaitingBand.FIVE_TO_TEN, true, UNTIL, true), null))
                .isEqualTo("The offer is over.");
    }

    @Test
    void offers_no_seat_to_who_waits_without_consent_and_says_whose_turn_it_is() {
        WaitingPerson withdrawn = person(1, true, null, SeatObstacle.CONSENT_OVER);
        WaitlistPage page = page(Offering.BY_HAND, true, 1, withdrawn, person(2, true, null));
        assertThat(page.canOffer(withdrawn)).isFalse();
        assertThat(page.canOffer(page.waiting().get(1))).isTrue();
        assertThat(WaitlistPage.passedOver(withdrawn)).contains("no consent").contains("Their clinic");
    }

    @ParameterizedTest
    @EnumSource(SeatObstacle.class)
    void promises_no_one_a_seat_that_cannot_be_taken(SeatObstacle found) {
        assertThat(WaitingWords.of(new OwnWait(WaitingBand.FIVE_TO_TEN, true, UNTIL, false), found))
                .isEqualTo("Until May 12, 2026. It cannot be taken as things stand.");
        assertThat(WaitingWords.of(new WaitingPlace(null, true, UNTIL, false), found))
                .isEqualTo("Until May 12, 2026. It cannot be taken as things stand.");
        assertThat(WaitlistPage.until(person(null, true, UNTIL, found))).contains("cannot be taken");
    }

    @Test
    void promises_no_open_seat_in_a_group_that_gives_none_and_is_silent_about_what_only_the_clinic_knows() {
        OwnWait waits = new OwnWait(WaitingBand.FIVE_TO_TEN, true, null, false);
        assertThat(WaitingWords.of(waits, SeatObstacle.GROUP_CLOSED))
                .isEqualTo("5 to 10 on the list. The group has closed, so no seat is offered.");
        assertThat(WaitingWords.of(waits, SeatObstacle.CONSENT_OVER)).doesNotContain("An open seat goes");
        assertThat(WaitingWords.of(new WaitingPlace(1, true, null, false), SeatObstacle.GROUP_CLOSED))
                .isEqualTo("Place 1. The group has closed, so no seat is offered.");
        assertThat(WaitingWords.of(waits, SeatObstacle.GUARDIAN_MISSING)).isEqualTo(WaitingWords.of(waits, null));
    }

    @Test
    void tells_the_clinic_alone_that_its_own_note_keeps_someone_from_a_seat() {
        OwnWait waits = new OwnWait(WaitingBand.FIVE_TO_TEN, true, null, false);
        assertThat(WaitingWords.of(waits, SeatObstacle.KEPT_APART))
                .isEqualTo("5 to 10 on the list. No seat is offered here because of your clinic’s list of people to"
                        + " keep apart. Another group is better.");
        SeatObstacle toGroup = SeatObstacle.toldToGroup(SeatObstacle.KEPT_APART, ReferralState.WAITLISTED);
        assertThat(WaitingWords.of(new WaitingPlace(1, true, null, false), toGroup))
                .isEqualTo("Place 1.");
    }

    @Test
    void asks_whether_someone_whom_a_cohort_left_behind_waits_for_the_next_one_until_it_is_said() {
        WaitingPerson missed = person(1, true, null, SeatObstacle.COHORT_STARTED);
        assertThat(WaitlistPage.missedCohort(missed)).isTrue();
        assertThat(WaitlistPage.passedOver(missed)).isEqualTo("The cohort has started, so no seat is offered.");
        WaitingPerson waits = person(1, true, null, SeatObstacle.NEXT_COHORT);
        assertThat(WaitlistPage.missedCohort(waits)).isFalse();
        assertThat(WaitlistPage.passedOver(waits)).isEqualTo("The cohort has started. Waiting for the next one.");
    }

    private static WaitingPerson person(Integer place, boolean ready, LocalDate until) {
        return person(place, ready, until, null);
    }

    private static WaitingPerson person(Integer place, boolean ready, LocalDate until, SeatObstacle inTheWay) {
        return new WaitingPerson(
                UUID.randomUUID(),
                3,
                "Sam",
                "Riverside",
                Urgency.SOON,
                place,
                ready,
                "No one answered in time",
                NOW,
                until,
                inTheWay);
    }

    private static WaitlistPage page(Offering offering, boolean takes, int free, WaitingPerson... people) {
        WaitlistSettings settings =
                new WaitlistSettings(UUID.randomUUID(), "Circle", 1, offering, null, 5, 8, 5, 2, free, takes, false);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new WaitlistPage(settings, List.of(people), offering.name(), "", FieldErrors.none(), clock);
    }
}
