package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openchair.directory.WorkingDays;

class OfferTermTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 1);
    private static final WorkingDays HERE = WorkingDays.of(ZoneOffset.UTC, "US");

    @Test
    void counts_working_days_only() {
        assertThat(new OfferTerm(1).lastDay(FRIDAY, HERE)).isEqualTo("2026-05-04");
        assertThat(new OfferTerm(5).lastDay(FRIDAY, HERE)).isEqualTo("2026-05-08");
    }

    @Test
    void leaves_out_the_public_holidays_of_the_group() {
        assertThat(new OfferTerm(1).lastDay(LocalDate.of(2026, 5, 22), HERE))
                .as("Monday is Memorial Day")
                .isEqualTo("2026-05-26");
    }

    @Test
    void has_one_to_thirty_days() {
        assertThatThrownBy(() -> new OfferTerm(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfferTerm(31)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void a_longer_term_ends_later_and_never_on_a_weekend(
            @ForAll @IntRange(max = 800) int offset, @ForAll @IntRange(min = 1, max = OfferTerm.MOST - 1) int days) {
        LocalDate offered = FRIDAY.plusDays(offset);
        LocalDate last = new OfferTerm(days).lastDay(offered, HERE);
        assertThat(last).isAfter(offered).isBefore(new OfferTerm(days + 1).lastDay(offered, HERE));
        assertThat(last.getDayOfWeek().getValue()).isLessThan(6);
    }
}
