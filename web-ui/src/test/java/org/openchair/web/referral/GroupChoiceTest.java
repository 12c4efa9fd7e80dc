package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
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

class GroupChoiceTest {
    private static final Facets VOCABULARIES =
            new Facets(List.of(), List.of(), List.of(new CodeLabel("es", "Spanish")), List.of());

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
                .containsExactly(
                        new GroupChoice.Relaxing("With any language, 4 groups more would fit.", "?asked=yes&"));
        assertThat(choice(List.of(match(), match(), match()), rules).scarce()).isFalse();
        assertThat(choice(List.of(), List.of()).advice()).startsWith("Giving up one thing alone");
    }

    @Test
    void offers_the_waitlist_and_another_way_of_meeting_and_keeps_what_else_was_asked() {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.putSingle("asked", "yes");
        asked.putSingle("seatNow", "true");
        asked.putSingle("format", "IN_PERSON");
        asked.putSingle("focus", "grief & loss");
        List<RelaxedRule> rules = List.of(
                new RelaxedRule("no-free-seat", "a place on the waitlist", 2),
                new RelaxedRule("other-format", "any way of meeting", 1));
        MatchList none = new MatchList(List.of(), 1, 15, 0, rules, MatchList.Distance.NOT_ASKED);
        GroupChoice choice = new GroupChoice(needs(asked, "es", null), VOCABULARIES, none, List.of(), null);
        assertThat(choice.relaxations())
                .containsExactly(
                        new GroupChoice.Relaxing(
                                "On a waitlist: 2 groups would fit, but are full now.",
                                "?asked=yes&focus=grief+%26+loss&format=IN_PERSON"),
                        new GroupChoice.Relaxing(
                                "Meeting in another way, in a room, online or by telephone: 1 group more would fit.",
                                "?asked=yes&focus=grief+%26+loss&seatNow=true"));
    }

    @Test
    void begins_with_what_is_known_of_the_patient() {
        StatedNeeds needs = needs(new MultivaluedHashMap<>(), "es", "A ramp");
        assertThat(needs.language()).isEqualTo("es");
        assertThat(needs.accessibility()).isTrue();
        assertThat(needs(new MultivaluedHashMap<>(), "fr", null).language()).isEmpty();
    }

    @Test
    void keeps_to_what_was_asked_even_when_that_is_nothing() {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.putSingle("asked", "yes");
        StatedNeeds needs = needs(asked, "es", "A ramp");
        assertThat(needs.language()).isEmpty();
        assertThat(needs.accessibility()).isFalse();
        assertThat(needs.byName()).isFalse();
        asked.putSingle("q", " harbor ");
        assertThat(needs(asked, "es", null).q()).isEqualTo("harbor");
    }

    private static StatedNeeds needs(MultivaluedMap<String, String> asked, String language, String access) {
        PatientView patient = new PatientView(
                null, 0, "1", "Sam", "Lee", null, "Sam", null, null, null, language, access, 0, 0, null, null, null,
                null);
        return StatedNeeds.from(asked, patient, VOCABULARIES);
    }

    private static GroupChoice choice(List<GroupMatch> matches, List<RelaxedRule> rules) {
        MatchList found = new MatchList(matches, 1, 15, matches.size(), rules, MatchList.Distance.NOT_ASKED);
        return new GroupChoice(needs(new MultivaluedHashMap<>(), "es", null), VOCABULARIES, found, List.of(), null);
    }

    private static GroupMatch match() {
        GroupSummary group = new GroupSummary(
                UUID.randomUUID(), "Circle", null, null, null, null, null, List.of(), List.of(), null, null, 3, null);
        return new GroupMatch(
                group,
                73,
                List.of(new MatchReason("focus", 40, 40, "About Grief.")),
                List.of(new MatchReason("leadership", 0, 15, "Led by a peer.")),
                "Step-free.");
    }
}
