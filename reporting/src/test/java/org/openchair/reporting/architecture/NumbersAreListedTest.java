package org.openchair.reporting.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openchair.testing.NumbersInventory;
import org.openchair.testing.NumbersOfRecords;

/** Every number that a report answers is in the inventory: about people, with its period and rule, or as not about people. */
class NumbersAreListedTest {

    @Test
    void every_number_in_an_answer_is_in_the_inventory_and_nothing_else_is() {
        Set<String> answered = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.api.report")
                        .stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> NumbersOfRecords.in(type).stream())
                        .collect(Collectors.toSet());
        assertThat(answered).hasSizeGreaterThan(5);
        assertThat(NumbersInventory.read().listed("api.report."))
                .as(NumbersInventory.REPAIR)
                .containsExactlyInAnyOrderElementsOf(answered);
    }
}
