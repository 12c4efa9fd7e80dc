package org.openchair.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The domain runs without a container, a server or a connection. */
class DomainNeedsNoContainerTest {

    private static final ArchRule RULE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.openchair..",
                    "java.lang..",
                    "java.math..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "jakarta.persistence..",
                    "jakarta.validation..",
                    "org.dmfs..",
                    "de.focus_shift.jollyday.core..",
                    "com.github.f4b6a3.uuid..")
            .because("the domain knows no container and does no I/O: put what needs them into a service");

    @Test
    void the_domain_knows_no_container() {
        RULE.check(new ClassFileImporter().importPath("target/classes"));
    }

    @Test
    void a_class_that_reaches_for_the_container_is_found() {
        assertThat(RULE.evaluate(new ClassFileImporter().importClasses(ReachesForTheContainer.class))
                        .hasViolation())
                .isTrue();
    }

    @RequestScoped
    static class ReachesForTheContainer {
        @Inject
        DataSource database;
    }
}
