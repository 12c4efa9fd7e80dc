package org.openchair.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.api.directory.CodeLabel;
import org.openchair.web.frame.Choice;

class GroupAccessTest {

    @Test
    void says_of_a_group_who_is_welcome_and_not_what_it_brings() {
        assertThat(labels("Brings a service animal", "Brings a support person", "Step-free way in"))
                .containsExactly("Service animals welcome", "Support person welcome", "Step-free way in");
        assertThat(labels("Trae un animal de servicio", "Viene con alguien que ayuda"))
                .containsExactly("Se admiten animales de servicio", "Se puede venir con una persona de apoyo");
    }

    @Test
    void leaves_what_an_administrator_has_reworded() {
        assertThat(labels("Guide dogs")).containsExactly("Guide dogs");
    }

    private static List<String> labels(String... labels) {
        return GroupAccess.choices(List.of(labels).stream()
                        .map(each -> new CodeLabel("any", each))
                        .toList())
                .stream()
                .map(Choice::label)
                .toList();
    }
}
