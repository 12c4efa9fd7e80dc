package org.openchair.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read who left something out or wrote too much: what to enter, and where. */
class FieldAdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordNumber | NotBlank | Enter this: record number.",
                "details.birthDate | NotNull | Enter this: birth date.",
                "firstSessionOn | NotNull | Enter this: first session.",
                "durationMinutes | Min | Length in minutes: enter a number of 5 or more.",
                "capacity | Max | Most people: enter a number of 5 or less.",
                "birthDate | Past | Birth date: enter a day in the past.",
                "evaluationDueOn | Future | Evaluation due on: enter a day in the future.",
                "email | Email | Email: enter an address such as name@example.org.",
                "postalCode | Pattern | Is odd.",
                "givenOn | PastOrPresent | Day on which they agreed: enter today or an earlier day.",
                "supervisorId | NotNull | Enter this: supervisor ID.",
                "accessNeeds | Other | Access needs: is odd.",
                "alias | OneLine | Name online: is odd.",
                "'' | NotNull | Enter this: this."
            })
    void says_what_to_enter_and_names_the_field_as_pages_do(String field, String constraint, String said) {
        assertThat(FieldAdvice.about(field, constraint, Map.of("value", 5L), null, "is odd"))
                .isEqualTo(said);
    }

    @Test
    void says_how_much_may_be_entered() {
        Map<String, Object> limits = Map.of("min", 0, "max", 100);
        assertThat(FieldAdvice.about("noteToGroup", "Size", limits, "x", ""))
                .isEqualTo("Note to group: enter at most 100 characters.");
        assertThat(FieldAdvice.about("nextGroupIds", "Size", Map.of("min", 1, "max", 2), List.of(), ""))
                .isEqualTo("Next group ID: enter between 1 and 2 entries.");
        assertThat(FieldAdvice.about("topics", "Size", Map.of("min", 1, "max", Integer.MAX_VALUE), List.of(), ""))
                .isEqualTo("Topics: enter at least 1 entries.");
    }
}
