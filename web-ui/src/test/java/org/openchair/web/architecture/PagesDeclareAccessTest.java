package org.openchair.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.web.person.Access;

/** Every page says who may open it; a page that does not is a page for whoever finds it. */
class PagesDeclareAccessTest {
    private static final String REPAIR = "Add @AllowedTo or @AllowedToAnyone to the method or its class: ";

    @Test
    void every_page_says_who_may_open_it() {
        List<JavaMethod> pages = pagesIn(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.openchair.web").stream()
                        .toList());
        assertThat(pages).as("pages found").hasSizeGreaterThan(25);
        assertThat(undeclared(pages)).as(REPAIR).isEmpty();
    }

    @Test
    void a_page_that_does_not_say_it_is_found() {
        List<JavaMethod> pages = pagesIn(List.of(new ClassFileImporter().importClass(PageWithoutAccess.class)));
        assertThat(undeclared(pages)).hasSize(1);
    }

    private static List<JavaMethod> pagesIn(List<JavaClass> classes) {
        return classes.stream()
                .filter(each -> each.isAnnotatedWith(Path.class))
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> isPage(each))
                .toList();
    }

    private static List<String> undeclared(List<JavaMethod> pages) {
        return pages.stream()
                .filter(each -> Access.declaredBy(each.getOwner().reflect(), each.reflect())
                        .isEmpty())
                .map(JavaMethod::getFullName)
                .toList();
    }

    private static boolean isPage(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    /** What must not happen. */
    @Path("/nobody-said-who")
    static class PageWithoutAccess {
        @GET
        public String show() {
            return "";
        }
    }
}
