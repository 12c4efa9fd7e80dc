package org.openchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.openchair.architecture.cycle.left.Left;
import org.openchair.architecture.cycle.right.Right;
import org.openchair.testing.Features;

/** A package of the domain that another needs does not need that other. */
class PackagesStandInAnOrderTest {

    @Test
    void no_package_knows_one_that_knows_it() {
        Features.freeOfCycles("org.openchair")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPath("target/classes"));
    }

    @Test
    void two_that_know_each_other_are_found() {
        JavaClasses cycle = new ClassFileImporter().importClasses(Left.class, Right.class);
        assertThat(Features.freeOfCycles("org.openchair").evaluate(cycle).hasViolation())
                .isTrue();
    }
}
