package org.openchair.service.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openchair.platform.identity.SecretAddress;
import org.openchair.staff.Role;

/** No operation is open to whoever comes, but for those whose address is a secret. */
class OperationsDeclareRolesTest {

    /** Calendar programs and patients cannot sign in: the secret in the link is their credential. */
    private static final Set<String> SECRET_ADDRESSES = Set.of(
            "org.openchair.service.calendar.CalendarFeedResource.read(java.lang.String)",
            "org.openchair.service.notification.MailStopsResource.read(java.lang.String)",
            "org.openchair.service.notification.MailStopsResource.choose(java.lang.String, org.openchair.api.notification.ChooseMailStop)",
            "org.openchair.service.notification.MailStopsResource.stop(java.lang.String)");

    private static final ArchRule RULE = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(declareKnownRoles())
            .because("who may do what is decided in the API: put @RolesAllowed with names from Role on the method");

    @Test
    void every_operation_declares_its_roles() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openchair.service");
        RULE.check(service);
    }

    @Test
    void nothing_but_what_is_behind_a_secret_link_is_for_everybody() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openchair.service");
        assertThat(service.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(SecretAddress.class))
                        .map(JavaMethod::getFullName))
                .containsExactlyInAnyOrderElementsOf(SECRET_ADDRESSES);
    }

    @Test
    void an_operation_without_roles_is_found() {
        assertThat(violations(WithoutRoles.class)).hasSize(1);
    }

    @Test
    void an_operation_with_a_role_that_does_not_exist_is_found() {
        assertThat(violations(WithUnknownRole.class)).hasSize(1);
    }

    @Test
    void an_operation_for_everybody_is_found() {
        assertThat(violations(ForEverybody.class)).hasSize(1);
    }

    private static List<String> violations(Class<?> fixture) {
        return RULE.evaluate(new ClassFileImporter().importClasses(fixture))
                .getFailureReport()
                .getDetails();
    }

    private static ArchCondition<JavaMethod> declareKnownRoles() {
        return new ArchCondition<>("declare known roles") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, allowed(method), method.getFullName()));
            }
        };
    }

    private static boolean allowed(JavaMethod method) {
        return declares(method) || SECRET_ADDRESSES.contains(method.getFullName());
    }

    private static boolean declares(JavaMethod method) {
        return !method.isAnnotatedWith(PermitAll.class)
                && method.tryGetAnnotationOfType(RolesAllowed.class)
                        .map(roles -> List.of(roles.value()))
                        .filter(roles -> !roles.isEmpty())
                        .filter(roles -> roles.stream()
                                .allMatch(role -> Role.ofRealmRole(role).isPresent()))
                        .isPresent();
    }

    @Path("fixture")
    static class WithoutRoles {
        @GET
        public String read() {
            return "";
        }
    }

    @Path("fixture")
    static class WithUnknownRole {
        @GET
        @RolesAllowed("boss")
        public String read() {
            return "";
        }
    }

    @Path("fixture")
    static class ForEverybody {
        @GET
        @PermitAll
        @RolesAllowed(Role.CLINICIAN_NAME)
        public String read() {
            return "";
        }
    }
}
