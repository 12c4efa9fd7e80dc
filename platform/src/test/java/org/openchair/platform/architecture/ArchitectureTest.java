package org.openchair.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.openchair.testing.Features;

/** What services stand on knows none of them, and its parts stand in an order. */
class ArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openchair.platform");

    private static final JavaClasses MISPLACED =
            new ClassFileImporter().importPackages("org.openchair.platform.misplaced");

    private static final ArchRule KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("org.openchair.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openchair.service..", "org.openchair.reporting..", "org.openchair.web..")
            .because("both services stand on it: let the service produce what it needs to know");

    @Test
    void the_platform_knows_no_service() {
        KNOWS_NO_SERVICE.check(PLATFORM);
        assertThat(KNOWS_NO_SERVICE.evaluate(MISPLACED).hasViolation()).isTrue();
    }

    @Test
    void its_parts_are_free_of_cycles() {
        Features.freeOfCycles("org.openchair.platform").check(PLATFORM);
        assertThat(Features.freeOfCycles("org.openchair.platform.misplaced")
                        .evaluate(MISPLACED)
                        .hasViolation())
                .isTrue();
    }
}
