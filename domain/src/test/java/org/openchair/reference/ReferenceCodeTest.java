package org.openchair.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.reference.ReferenceCode.Wording;

class ReferenceCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Wording WORDING = new Wording("Long COVID", "COVID persistente");
    private static final ReferenceCode CODE =
            new ReferenceCode(Vocabulary.FOCUS, "long-covid", WORDING, 20, null, 1, false);

    @Test
    void says_of_a_focus_whether_it_is_about_substance_use_and_of_nothing_else() {
        assertThat(ReferenceCode.added(Vocabulary.FOCUS, "alcohol", WORDING, 1, null))
                .isInstanceOf(Refused.class);
        assertThat(done(ReferenceCode.added(Vocabulary.FOCUS, "alcohol", WORDING, 1, true))
                        .partTwo())
                .isTrue();
        assertThat(done(ReferenceCode.added(Vocabulary.AUDIENCE, "nurses", WORDING, 1, true))
                        .partTwo())
                .isNull();
        assertThat(CODE.reworded(WORDING, 3, null).partTwo()).isFalse();
        assertThat(CODE.reworded(WORDING, 3, true).partTwo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-covid", "ptsd", "covid-19", "988"})
    void takes_small_letters_digits_and_single_hyphens(String code) {
        assertThat(added(Vocabulary.FOCUS, code)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Long-Covid", "long covid", "-covid", "covid-", "long--covid", "dépression", "a/b"})
    void refuses_a_code_that_would_not_be_stable_in_an_address(String code) {
        assertThat(refusal(added(Vocabulary.FOCUS, code))).isEqualTo("code-invalid");
    }

    @Test
    void refuses_a_code_longer_than_sixty_characters() {
        assertThat(added(Vocabulary.FOCUS, "a".repeat(60))).isInstanceOf(Done.class);
        assertThat(refusal(added(Vocabulary.FOCUS, "a".repeat(61)))).isEqualTo("code-invalid");
    }

    @Test
    void a_language_is_called_by_its_own_code() {
        assertThat(added(Vocabulary.LANGUAGE, "fr")).isInstanceOf(Done.class);
        assertThat(added(Vocabulary.LANGUAGE, "pt-br")).isInstanceOf(Done.class);
        assertThat(refusal(added(Vocabulary.LANGUAGE, "french"))).isEqualTo("code-invalid");
    }

    @Test
    void is_offered_until_the_day_before_it_retires_and_stays_after_it_is_brought_back() {
        ReferenceCode retired = done(CODE.retired(TODAY.plusDays(1), TODAY));
        assertThat(retired.offeredOn(TODAY)).isTrue();
        assertThat(retired.offeredOn(TODAY.plusDays(1))).isFalse();
        assertThat(done(retired.broughtBack()).offeredOn(TODAY.plusYears(9))).isTrue();
    }

    @Test
    void retires_once_and_never_in_the_past() {
        assertThat(refusal(CODE.retired(TODAY.minusDays(1), TODAY))).isEqualTo("day-in-the-past");
        assertThat(refusal(done(CODE.retired(TODAY, TODAY)).retired(TODAY, TODAY)))
                .isEqualTo("already-retired");
        assertThat(refusal(CODE.broughtBack())).isEqualTo("not-retired");
    }

    @Test
    void every_change_counts_one_version_up_and_leaves_the_code_alone() {
        ReferenceCode reworded = CODE.reworded(new Wording("Post-COVID", "Poscovid"), 3, null);
        assertThat(reworded.version()).isEqualTo(2);
        assertThat(reworded.code()).isEqualTo("long-covid");
        assertThat(done(reworded.retired(TODAY, TODAY)).version()).isEqualTo(3);
        assertThat(done(done(reworded.retired(TODAY, TODAY)).broughtBack()).version())
                .isEqualTo(4);
    }

    private static Outcome<ReferenceCode> added(Vocabulary vocabulary, String code) {
        return ReferenceCode.added(vocabulary, code, WORDING, 1, false);
    }

    private static ReferenceCode done(Outcome<ReferenceCode> outcome) {
        return ((Done<ReferenceCode>) outcome).value();
    }

    private static String refusal(Outcome<ReferenceCode> outcome) {
        return ((Refused<ReferenceCode>) outcome).refusal().code();
    }
}
