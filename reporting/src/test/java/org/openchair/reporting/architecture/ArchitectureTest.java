package org.openchair.reporting.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openchair.testing.Features;

/** Which part of this service may know which. Each rule is shown to bite on a class that breaks it. */
class ArchitectureTest {

    private static final String REPORTING = "org.openchair.reporting";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(REPORTING);
    private static final JavaClasses MISPLACED =
            new ClassFileImporter().importPackages(REPORTING + ".misplaced", REPORTING + ".disclosure.misplaced");

    private static final Map<String, ArchRule> RULES = Map.of(
            "only the workbook package sees Apache POI", onlySeenFrom("..reporting.workbook..", "org.apache.poi.."),
            "only the http package sees Keycloak's adapter", onlySeenFrom("..reporting.http..", "org.keycloak.."),
            "only the solver sees ojAlgo", onlySeenFrom("org.openchair.reporting.disclosure", "org.ojalgo.."),
            "reporting never sees the referral service",
                    noClasses()
                            .that()
                            .resideInAPackage("..reporting..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.openchair.service.."),
            "reporting answers reports and nothing of a person",
                    noClasses()
                            .that()
                            .resideInAPackage("..reporting..")
                            .should()
                            .dependOnClassesThat(resideInAPackage("org.openchair.api..")
                                    .and(not(resideInAPackage("org.openchair.api.report..")))),
            "disclosure control knows nothing but tables of counts",
                    classes()
                            .that()
                            .resideInAPackage("..reporting.disclosure..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "java..", "javax.crypto..", "org.ojalgo..", "org.openchair.reporting.disclosure.."),
            "every operation names the roles that may call it",
                    methods()
                            .that()
                            .areMetaAnnotatedWith(HttpMethod.class)
                            .should()
                            .beAnnotatedWith(RolesAllowed.class)
                            .because("an operation without roles is open: add @RolesAllowed to the method"));

    @Test
    void its_packages_are_free_of_cycles() {
        Features.freeOfCycles(REPORTING).check(OURS);
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_kept() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_the_class_that_breaks_it() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThatThrownBy(
                                () -> rule.getValue().check(MISPLACED))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("was violated")));
    }

    private static ArchRule onlySeenFrom(String home, String library) {
        return noClasses()
                .that()
                .resideInAPackage("..reporting..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
