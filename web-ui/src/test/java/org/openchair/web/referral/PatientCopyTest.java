package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.directory.GroupStatus;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.safety.CrisisResources;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.staff.Credential;
import org.openchair.web.directory.FactSheetFixture;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Spanish;
import org.openchair.web.safety.CrisisCard;

class PatientCopyTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Spanish.LANGUAGE);

    @ParameterizedTest
    @EnumSource(names = {"SENT", "INFO_REQUESTED", "WAITLISTED", "OFFERED"})
    void asks_people_without_a_seat_to_wait_before_they_go(ReferralState state) {
        assertThat(steps(state, Locale.ENGLISH)).contains("wait until");
        assertThat(steps(state, Spanish.LANGUAGE)).contains("espere a que");
        assertThat(LANGUAGES)
                .allSatisfy(language ->
                        assertThat(copy(state, true, language).nextSessions()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ATTENDING"})
    void tells_people_with_a_seat_so_and_not_that_an_answer_is_to_come(ReferralState state) {
        assertThat(steps(state, Locale.ENGLISH)).contains("You have a seat").doesNotContain("answers", "wait");
        assertThat(steps(state, Spanish.LANGUAGE)).contains("tiene un lugar").doesNotContain("responde", "espere");
        assertThat(copy(state, true, Locale.ENGLISH).nextSessions()).hasSize(1);
    }

    @Test
    void goes_on_waiting_when_the_offer_is_over() {
        assertThat(String.join(
                        " ",
                        copy(ReferralState.OFFERED, SeatObstacle.OFFER_ENDED, true, Locale.ENGLISH)
                                .steps()))
                .contains("on the group’s waitlist");
    }

    @Test
    void asks_to_talk_first_in_the_same_words_whatever_is_in_the_way() {
        for (Locale language : LANGUAGES) {
            Set<List<String>> told = new HashSet<>();
            for (SeatObstacle found : SeatObstacle.values()) {
                if (found != SeatObstacle.OFFER_ENDED && found != SeatObstacle.NEXT_COHORT) {
                    found.states().stream()
                            .filter(state -> PatientCopy.isFor(state, null) && !state.seated())
                            .forEach(state ->
                                    told.add(copy(state, found, true, language).steps()));
                }
            }
            assertThat(told).hasSize(1);
            assertThat(String.join(" ", told.iterator().next()))
                    .containsAnyOf("call us before", "llámenos antes")
                    .satisfies(saysNothingOf(
                            "seat is offered",
                            "holding a seat",
                            "guarda un lugar",
                            "waitlist",
                            "lista de espera",
                            "changed",
                            "cambiado",
                            "cohort",
                            "edad"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ATTENDING", "PAUSED"})
    void who_has_a_seat_keeps_it_on_paper_while_the_group_is_suspended_and_is_told_first_to_call(ReferralState state) {
        for (Locale language : LANGUAGES) {
            PatientCopy suspended = copy(state, null, true, GroupStatus.SUSPENDED, language);
            assertThat(suspended.steps().get(0)).containsAnyOf("not be meeting as usual", "no se esté reuniendo");
            assertThat(String.join(" ", suspended.steps())).containsAnyOf("seat", "lugar");
            assertThat(suspended.nextSessions()).isEmpty();
        }
    }

    @Test
    void says_in_no_state_that_the_group_reads_or_answers_once_consent_is_withdrawn() {
        for (Locale language : LANGUAGES) {
            for (ReferralState state : under_way().toList()) {
                assertThat(copy(state, false, language).agreed()).isFalse();
                assertThat(String.join(" ", copy(state, false, language).steps()))
                        .as(state + " " + language)
                        .containsAnyOf("do not have your permission", "no tenemos su permiso")
                        .doesNotContain("reads", "answers", "lee", "responde", "contact");
            }
        }
    }

    private static Stream<ReferralState> under_way() {
        return Stream.of(
                ReferralState.SENT,
                ReferralState.INFO_REQUESTED,
                ReferralState.WAITLISTED,
                ReferralState.OFFERED,
                ReferralState.ACCEPTED,
                ReferralState.ATTENDING,
                ReferralState.PAUSED);
    }

    @ParameterizedTest
    @EnumSource
    void is_there_only_for_people_the_group_has_or_may_have(ReferralState state) {
        assertThat(PatientCopy.isFor(state, null)).isEqualTo(under_way().anyMatch(state::equals));
        assertThat(PatientCopy.isFor(state, "RETIRED")).isFalse();
        assertThat(PatientCopy.isFor(state, "SUSPENDED"))
                .as("members of a suspended group go on meeting")
                .isEqualTo(PatientCopy.isFor(state, null));
    }

    @Test
    void says_of_danger_what_the_crisis_card_says() {
        assertThat(copy(ReferralState.SENT, true, Spanish.LANGUAGE).crisis().inDanger())
                .contains("911", "oprima 2 para español", "envíe AYUDA al 988");
        assertThat(copy(ReferralState.SENT, true, Locale.ENGLISH).crisis().inDanger())
                .contains("911", "Call or text 988");
    }

    @Test
    void says_the_notice_of_substance_use_and_who_leads_in_spanish_too() {
        assertThat(RedisclosureNotice.where(true, Spanish.LANGUAGE)).contains("42 CFR", "prohíbe");
        assertThat(RedisclosureNotice.where(true, Locale.ENGLISH)).isEqualTo(RedisclosureNotice.TEXT);
        assertThat(RedisclosureNotice.where(false, Spanish.LANGUAGE)).isNull();
        assertThat(Labels.of(Credential.CERTIFIED_PEER_WORKER, Spanish.LANGUAGE))
                .startsWith("especialista");
    }

    private static String steps(ReferralState state, Locale language) {
        return String.join(" ", copy(state, true, language).steps());
    }

    private static PatientCopy copy(ReferralState state, boolean agreed, Locale language) {
        return copy(state, null, agreed, language);
    }

    private static PatientCopy copy(ReferralState state, SeatObstacle inTheWay, boolean agreed, Locale language) {
        return copy(state, inTheWay, agreed, GroupStatus.VETTED, language);
    }

    private static PatientCopy copy(
            ReferralState state, SeatObstacle inTheWay, boolean agreed, GroupStatus status, Locale language) {
        return new PatientCopy(
                UUID.randomUUID(),
                "Sam",
                state,
                inTheWay,
                agreed,
                FactSheetFixture.answering("So.", status),
                "Riverside Clinic",
                null,
                card(language),
                language);
    }

    private static CrisisCard card(Locale language) {
        return new CrisisCard(language, CrisisResources.unitedStates(language));
    }
}
