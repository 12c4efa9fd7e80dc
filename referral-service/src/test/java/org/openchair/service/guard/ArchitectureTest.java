package org.openchair.service.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;
import org.openchair.service.patient.KnowsHsds;
import org.openchair.testing.AbsenceRule;
import org.openchair.testing.Features;

/** Which way the arrows point inside the service. */
class ArchitectureTest {

    private static final ArchRule HSDS_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("org.openchair.service.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openchair.service.directory.hsds..")
            .because("HSDS is translated at the edge: pass domain types on");

    private static final ArchRule NO_SERVER_CLASSES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..", "org.eclipse.persistence..", "com.sun..")
            .because("the service moves to another server without a change: use the standard's types");

    private static final ArchRule BEANS_ARE_ASKED = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotStatic()
            .should(beReadByTheirOwnClassOnly())
            .because("in the server a bean is behind a proxy, whose own fields are empty: ask a method");

    private static final ArchRule NO_LAYER_NAMES = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("DTO")
            .andShould()
            .haveSimpleNameNotEndingWith("Service")
            .because("a class is named after what it is in the clinic, or the act it does");

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openchair");

    @Test
    void hsds_stays_at_the_edge() {
        HSDS_STAYS_AT_THE_EDGE.check(service);
    }

    @Test
    void packages_are_free_of_cycles() {
        Features.freeOfCycles("org.openchair.service").check(service);
    }

    @Test
    void no_class_needs_this_server() {
        NO_SERVER_CLASSES.check(service);
    }

    @Test
    void beans_are_asked_by_methods() {
        BEANS_ARE_ASKED.check(service);
    }

    @Test
    void no_class_is_named_after_a_layer() {
        NO_LAYER_NAMES.check(service);
    }

    @Test
    void tests_look_for_no_text_that_arises_by_chance() {
        AbsenceRule.check("org.openchair.service.server");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> AbsenceRule.check("org.openchair.service.guard"))
                .withMessageContaining("LooksForFourDigitsIT");
    }

    @Test
    void the_rules_bite() {
        assertThat(finds(HSDS_STAYS_AT_THE_EDGE, KnowsHsds.class)).isTrue();
        assertThat(finds(NO_LAYER_NAMES, SeatManager.class)).isTrue();
        assertThat(finds(NO_SERVER_CLASSES, TiedToTheServer.class)).isTrue();
        assertThat(BEANS_ARE_ASKED
                        .evaluate(new ClassFileImporter().importClasses(Bean.class, LooksIntoTheBean.class))
                        .hasViolation())
                .isTrue();
    }

    private static ArchCondition<JavaField> beReadByTheirOwnClassOnly() {
        return new ArchCondition<>("be read by their own class only") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> !access.getOriginOwner().equals(field.getOwner()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static boolean finds(ArchRule rule, Class<?> fixture) {
        return rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation();
    }

    static class SeatManager {}

    static class LooksForFourDigitsIT {
        void look(String body) {
            assertThat(body).doesNotContain("1990");
        }
    }

    @ApplicationScoped
    static class Bean {
        String told;
    }

    static class LooksIntoTheBean {
        String look(Bean bean) {
            return bean.told;
        }
    }

    static class TiedToTheServer {
        com.sun.net.httpserver.HttpServer server;
    }
}
