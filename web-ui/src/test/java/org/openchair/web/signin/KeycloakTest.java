package org.openchair.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.web.person.Role;

class KeycloakTest {
    @Test
    void knows_our_roles_among_keycloaks_own() {
        assertThat(Keycloak.roleIn(List.of("offline_access", "facilitator", "uma_authorization")))
                .contains(Role.FACILITATOR);
    }

    @Test
    void lets_nobody_in_without_a_role_of_ours() {
        assertThat(Keycloak.roleIn(List.of("offline_access", "Clinician"))).isEmpty();
        assertThat(Keycloak.roleIn(List.of())).isEmpty();
    }
}
