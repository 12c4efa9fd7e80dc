package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.GroupMatch;
import org.openchair.api.matching.MatchList;
import org.openchair.api.matching.MatchReason;
import org.openchair.api.matching.RelaxedRule;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.directory.Openings;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.frame.SubmittedForm;

class GroupChoiceTest {
    private static final Facets VOCABULARIES = new Facets(
            List.of(),
            List.of(),
            List.of(new CodeLabel("es", "Spanish")),
            List.of(),
            List.of(),
            List.of(new CodeLabel("step-free", "Step-free way in")),
            List.of());

    @Test
    void says_why_a_group_fits_and_what_does_not() {
        GroupChoice.Option option =
                choice(List.of(match()), List.of()).options().get(0);
        assertThat(option.fits()).containsExactly("About Grief.", "The place says: Step-free.");
        assertThat(option.lacks()).containsExactly("Led by a peer.");
        assertThat(option.score()).isEqualTo(73);
    }

    @Test
    void says_what_giving_up_one_demand_would_add_only_when_little_fits() {
        List<RelaxedRule> rules = List.of(new RelaxedRule("other-language", "any language", 4));
        GroupChoice none = choice(List.of(), rules);
        assertThat(none.scarce()).isTrue();
        assertThat(none.relaxations())
                .containsExactly(new GroupChoice.Relaxing(
                        "4 more groups fit if the language doesn’t matter.", "relax:other-language"));
        assertThat(choice(List.of(match(), match(), match()), rules).scarce()).isFalse();
        assertThat(choice(List.of(), List.of()).advice())
                .startsWith("Giving up any one need")
                .contains("age");
    }

    @Test
    void offers_the_waitlist_and_another_way_of_meeting_and_keeps_what_else_was_asked() {
        String asked = "asked=yes&access=step-free&access=hearing&focus=grief+%26+loss&format=IN_PERSON&seatNow=yes";
        List<RelaxedRule> rules = List.of(
                new RelaxedRule("no-free-seat", "a place on the waitlist", 2),
                new RelaxedRule("other-format", "any way of meeting", 1));
        MatchList none = new MatchList(List.of(), 1, 15, 0, rules, MatchList.Distance.NOT_ASKED);
        GroupChoice choice = new GroupChoice(needs(asked, "es", null), VOCABULARIES, none, List.of(), List.of());
        assertThat(choice.relaxations())
                .containsExactly(
                        new GroupChoice.Relaxing("2 more groups fit if a waitlist will do.", "relax:no-free-seat"),
                        new GroupChoice.Relaxing(
                                "1 more group fits if they may meet another way: in person, online, or by phone.",
                                "relax:other-format"));
        assertThat(sought(asked, asked + "&go=relax:no-free-seat"))
                .isEqualTo("asked=yes&access=step-free&access=hearing&focus=grief+%26+loss&format=IN_PERSON");
        assertThat(sought(asked, asked + "&go=relax:other-format"))
                .isEqualTo("asked=yes&access=step-free&access=hearing&focus=grief+%26+loss&seatNow=true");
    }

    @Test
    void keeps_what_was_asked_with_every_button_and_takes_a_search_by_name_back_when_needs_are_asked_again() {
        String byName = sought(null, "asked=yes&q=harbor&language=es&go=search");
        assertThat(byName).isEqualTo("asked=yes&language=es&q=harbor");
        assertThat(sought(byName, "asked=yes&q=harbor&language=es&go=back")).isEqualTo(byName);
        assertThat(sought(byName, "asked=yes&q=harbor&language=es&go=find")).isEqualTo("asked=yes&language=es");
        assertThat(sought(byName, "asked=yes&q=hope&language=es&go=find")).isEqualTo("asked=yes&language=es&q=hope");
        assertThat(sought(byName, "asked=yes&q=harbor&go=fits")).isEqualTo("asked=yes&");
        assertThat(sought(byName, "go=back")).as("another step").isEqualTo(byName);
        assertThat(sought(byName, "asked=yes&q=" + "x".repeat(600)))
                .as("too long to keep")
                .isEqualTo(byName);
    }

    @Test
    void lists_the_groups_chosen_before_when_a_search_does_not_find_them() {
        UUID kept = UUID.randomUUID();
        GroupChoice choice = new GroupChoice(
                needs(null, "es", null),
                VOCABULARIES,
                null,
                List.of(),
                List.of(new ChosenGroup(kept, "Harbor", false)));
        GroupChoice.Option option = choice.options().get(0);
        assertThat(option.name()).isEqualTo("Harbor");
        assertThat(option.facts()).contains("not taking referrals now");
        assertThat(choice.isChosen(option)).isTrue();
        assertThat(choice.offered()).isEqualTo(kept.toString());
    }

    @Test
    void begins_with_what_is_known_of_the_patient() {
        NeedsForm needs = needs(null, "es", "step-free");
        assertThat(needs.language()).isEqualTo("es");
        assertThat(needs.access()).containsExactly("step-free");
        assertThat(needs.stage()).isEqualTo("GROWTH");
        assertThat(needs(null, "fr", null).language()).isEmpty();
    }

    @Test
    void keeps_to_what_was_asked_even_when_that_is_nothing() {
        NeedsForm needs = needs("asked=yes", "es", "step-free");
        assertThat(needs.language()).isEmpty();
        assertThat(needs.access()).isEmpty();
        assertThat(needs.byName()).isFalse();
        assertThat(needs("asked=yes&q=+harbor+", "es", null).q()).isEqualTo("harbor");
    }

    @Test
    void shows_groups_where_nothing_is_asked_for() {
        MatchList found = new MatchList(List.of(match()), 1, 15, 1, List.of(), MatchList.Distance.NOT_ASKED);
        GroupChoice choice = new GroupChoice(NeedsForm.none(), VOCABULARIES, found, List.of(), List.of());
        assertThat(choice.options()).singleElement().satisfies(option -> assertThat(option.name())
                .isEqualTo("Circle"));
    }

    private static String sought(String before, String form) {
        return NeedsForm.sought(before, SubmittedForm.parse(form));
    }

    @Test
    void says_which_access_every_match_has() {
        MatchList found = new MatchList(List.of(match()), 1, 15, 1, List.of(), MatchList.Distance.NOT_ASKED);
        GroupChoice choice = new GroupChoice(needs(null, "es", "step-free"), VOCABULARIES, found, List.of(), List.of());
        assertThat(choice.options().get(0).fits()).contains("Has the access needed: Step-free way in.");
    }

    @Test
    void says_nothing_of_access_where_nothing_was_asked() {
        MatchList found = new MatchList(List.of(match()), 1, 15, 1, List.of(), MatchList.Distance.NOT_ASKED);
        GroupChoice choice = new GroupChoice(null, null, found, List.of(), List.of());
        assertThat(choice.options().get(0).fits()).containsExactly("About Grief.", "The place says: Step-free.");
    }

    private static NeedsForm needs(String sought, String language, String access) {
        List<CodeLabel> needs = access == null ? List.of() : List.of(new CodeLabel(access, access));
        PatientView patient = new PatientView(
                null,
                0,
                "1",
                "Sam",
                "Lee",
                null,
                "Sam",
                null,
                null,
                null,
                language,
                null,
                0,
                0,
                new PatientView.Preferences(null, null, null, null, false, false, needs, false),
                RecoveryStage.GROWTH,
                null,
                null);
        return NeedsForm.of(sought, patient, VOCABULARIES);
    }

    private static GroupChoice choice(List<GroupMatch> matches, List<RelaxedRule> rules) {
        MatchList found = new MatchList(matches, 1, 15, matches.size(), rules, MatchList.Distance.NOT_ASKED);
        return new GroupChoice(needs(null, "es", null), VOCABULARIES, found, List.of(), List.of());
    }

    private static GroupMatch match() {
        GroupSummary group = new GroupSummary(
                UUID.randomUUID(),
                "Circle",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Openings.FEW,
                null);
        return new GroupMatch(
                group,
                73,
                List.of(new MatchReason("focus", 40, 40, "About Grief.")),
                List.of(new MatchReason("leadership", 0, 15, "Led by a peer.")),
                "Step-free.");
    }
}
