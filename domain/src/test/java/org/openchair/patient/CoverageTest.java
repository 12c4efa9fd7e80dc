package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.patient.ConsentFixture.TODAY;
import static org.openchair.patient.ConsentFixture.aConsent;
import static org.openchair.patient.SharedItem.EMAIL;
import static org.openchair.patient.SharedItem.NAME;
import static org.openchair.patient.SharedItem.PHONE;
import static org.openchair.patient.SharedItem.SUBSTANCE_USE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void nothing_is_covered_where_nothing_was_agreed() {
        assertThat(of(List.of(), NAME)).isEqualTo(Coverage.MISSING);
    }

    @Test
    void counts_up_to_and_on_its_last_day_and_not_after() {
        assertThat(of(aConsent().until(TODAY), NAME)).isEqualTo(Coverage.COVERED);
        assertThat(of(aConsent().until(TODAY.minusDays(1)), NAME)).isEqualTo(Coverage.ENDED);
        assertThat(of(aConsent().until(null), NAME)).isEqualTo(Coverage.COVERED);
    }

    @Test
    void ends_with_its_withdrawal_unless_another_one_is_in_force() {
        assertThat(of(aConsent().withdrawn(), NAME)).isEqualTo(Coverage.ENDED);
        assertThat(of(List.of(aConsent().withdrawn().now(), aConsent().now()), NAME))
                .isEqualTo(Coverage.COVERED);
    }

    @Test
    void several_consents_add_up_and_less_than_is_shared_is_too_narrow() {
        Consent phone = aConsent().sharing(PHONE).now();
        Consent email = aConsent().sharing(EMAIL).now();
        assertThat(of(List.of(phone), NAME, PHONE, EMAIL)).isEqualTo(Coverage.TOO_NARROW);
        assertThat(of(List.of(phone, email), NAME, PHONE, EMAIL)).isEqualTo(Coverage.COVERED);
        assertThat(of(List.of(phone, aConsent().sharing(EMAIL).withdrawn().now()), NAME, EMAIL))
                .isEqualTo(Coverage.TOO_NARROW);
    }

    @Test
    void about_substance_use_only_what_is_signed_says_so_and_ends_counts() {
        ConsentFixture signed = aConsent().given(ConsentMethod.WRITTEN).sharing(SUBSTANCE_USE);
        assertThat(partTwo(signed.now())).isEqualTo(Coverage.COVERED);
        assertThat(partTwo(aConsent().given(ConsentMethod.WRITTEN).now())).isEqualTo(Coverage.NOT_EXPLICIT);
        assertThat(partTwo(aConsent().sharing(SUBSTANCE_USE).now())).isEqualTo(Coverage.NOT_EXPLICIT);
        assertThat(partTwo(signed.until(null).now())).isEqualTo(Coverage.NOT_EXPLICIT);
    }

    @Test
    void about_substance_use_an_emergency_stands_in_and_treatment_does_not() {
        assertThat(partTwo(aConsent().overriddenFor(OverrideGround.EMERGENCY).now()))
                .isEqualTo(Coverage.COVERED);
        assertThat(partTwo(aConsent().overriddenFor(OverrideGround.TREATMENT).now()))
                .isEqualTo(Coverage.NOT_EXPLICIT);
    }

    private static Coverage of(ConsentFixture consent, SharedItem... wanted) {
        return of(List.of(consent.now()), wanted);
    }

    private static Coverage of(List<Consent> consents, SharedItem... wanted) {
        return Coverage.of(consents, Set.of(wanted), false, TODAY);
    }

    private static Coverage partTwo(Consent consent) {
        return Coverage.of(List.of(consent), Set.of(NAME), true, TODAY);
    }
}
