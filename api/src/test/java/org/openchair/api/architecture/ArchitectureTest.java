package org.openchair.api.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.openchair.testing.Features;

/** The language of the services knows none of their code, and its features stand in an order. */
class ArchitectureTest {

    private static final JavaClasses LANGUAGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openchair.api");

    private static final ArchRule KNOWS_NO_CODE = noClasses()
            .that()
            .resideInAPackage("org.openchair.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.openchair.service..",
                    "org.openchair.reporting..",
                    "org.openchair.web..",
                    "jakarta.persistence..",
                    "java.sql..")
            .because(
                    "callers get the language of the services without their code: move the type into org.openchair.api");

    @Test
    void the_language_knows_no_code() {
        KNOWS_NO_CODE.check(LANGUAGE);
        assertThat(KNOWS_NO_CODE
                        .evaluate(misplaced("org.openchair.api.misplaced"))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void its_features_are_free_of_cycles() {
        Features.freeOfCycles("org.openchair.api").check(LANGUAGE);
        assertThat(Features.freeOfCycles("org.openchair.api.misplaced")
                        .evaluate(misplaced("org.openchair.api.misplaced"))
                        .hasViolation())
                .isTrue();
    }

    private static JavaClasses misplaced(String below) {
        return new ClassFileImporter().importPackages(below);
    }
}
