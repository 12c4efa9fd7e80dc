package org.openchair.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.openchair.testing.Features;

/** Who may know whom in these pages. Each rule is also shown something bad, so that it is known to bite. */
class ArchitectureTest {
    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openchair.web");

    private static final ArchRule SERVICES_BY_THEIR_LANGUAGE = noClasses()
            .should()
            .dependOnClassesThat(describe("belong to a service's inside or to a database", ArchitectureTest::isInside))
            .because("each service can move to another machine: ask it over HTTP, through Services");

    private static final ArchRule HTTP_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openchair.web.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.fasterxml.jackson..")
            .because("whatever a service answers becomes a page in one place");

    private static final ArchRule PROTOCOL_IN_SIGN_IN = noClasses()
            .that()
            .resideOutsideOfPackage("org.openchair.web.signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..")
            .because("tokens are handed out by the signin package");

    private static final ArchRule NAMES_FROM_THE_FIELD = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto|Controller)")
            .because("a class is named after what it is in the clinic");

    @Test
    void pages_know_the_services_by_their_language_only() {
        SERVICES_BY_THEIR_LANGUAGE.check(PAGES);
        assertBites(SERVICES_BY_THEIR_LANGUAGE, AsksTheDatabase.class);
    }

    @Test
    void only_one_package_speaks_http_to_the_services() {
        HTTP_IN_ONE_PLACE.check(PAGES);
        assertBites(HTTP_IN_ONE_PLACE, SpeaksHttpItself.class);
    }

    @Test
    void packages_are_free_of_cycles() {
        Features.freeOfCycles("org.openchair.web").check(PAGES);
    }

    @Test
    void only_sign_in_knows_the_protocol() {
        PROTOCOL_IN_SIGN_IN.check(PAGES);
        assertBites(PROTOCOL_IN_SIGN_IN, ReadsTokensItself.class);
    }

    @Test
    void names_come_from_the_field() {
        NAMES_FROM_THE_FIELD.check(PAGES);
        assertBites(NAMES_FROM_THE_FIELD, PageHelper.class);
    }

    private static boolean isInside(JavaClass other) {
        String name = other.getPackageName();
        return name.startsWith("org.openchair.service")
                || name.startsWith("java.sql")
                || name.startsWith("jakarta.persistence")
                || name.startsWith("org.openchair.reporting");
    }

    private static void assertBites(ArchRule rule, Class<?> bad) {
        JavaClasses only = new ClassFileImporter().importClasses(bad);
        assertThat(rule.evaluate(only).hasViolation()).as("%s is found", bad).isTrue();
    }

    /** What must not happen. */
    record AsksTheDatabase(java.sql.Connection connection) {}

    /** What must not happen. */
    record SpeaksHttpItself(HttpClient client) {}

    /** What must not happen. */
    record ReadsTokensItself(com.nimbusds.jwt.JWT token) {}

    /** What must not happen. */
    record PageHelper() {}
}
