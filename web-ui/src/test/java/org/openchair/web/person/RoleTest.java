package org.openchair.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource
    void goes_to_at_most_five_places(Role role) {
        assertThat(role.navigation()).hasSizeBetween(1, 5);
    }

    @ParameterizedTest
    @EnumSource
    void starts_with_what_needs_it(Role role) {
        assertThat(role.navigation().get(0).path()).isEqualTo("/");
    }

    @Test
    void a_page_belongs_to_one_place_at_most() {
        assertThat(placesOf("/my-groups/1")).containsExactly("My groups");
        assertThat(placesOf("/sessions/1")).containsExactly("My groups");
        assertThat(placesOf("/")).containsExactly("Today");
        assertThat(placesOf("/help")).isEmpty();
    }

    @Test
    void is_known_by_its_name_in_the_realm_only() {
        assertThat(Role.of("program-manager")).contains(Role.PROGRAM_MANAGER);
        assertThat(Role.of("PROGRAM_MANAGER")).isEmpty();
    }

    private static List<String> placesOf(String path) {
        return Role.FACILITATOR.navigation().stream()
                .filter(place -> place.holds(path))
                .map(Role.Destination::words)
                .toList();
    }
}
