package org.openchair.acceptance;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses that the assembled pages can be read at, as their classes declare them. */
final class WebRoutes {

    private static final String REST = "jakarta.ws.rs.";
    private static final String ACCESS = "org.openchair.web.signin.";

    private WebRoutes() {}

    /**
     * One page.
     *
     * @param path with the names of its variables in braces
     * @param roles who may read it; nobody named where anyone may
     * @param queries the parameters that it takes
     */
    record Route(String path, Set<String> roles, Set<String> queries) {}

    /** Every page that is read by GET. */
    static List<Route> read() {
        return new ClassFileImporter()
                .importUrl(applications()).stream()
                        .filter(each -> each.isAnnotatedWith(REST + "Path"))
                        .flatMap(WebRoutes::pagesOf)
                        .toList();
    }

    private static URL applications() {
        Path war = Path.of(System.getProperty("openchair.assembly", "target/openchair"), "apps/web-ui.war");
        try {
            return URI.create("jar:" + war.toUri() + "!/WEB-INF/classes/org/openchair/web/")
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> pagesOf(JavaClass pages) {
        return pages.getMethods().stream()
                .filter(each -> each.isAnnotatedWith(REST + "GET"))
                .map(each -> new Route(path(pages, each), roles(pages, each), queries(pages, each)));
    }

    private static String path(JavaClass pages, JavaMethod page) {
        String path = "/" + value(pages, "Path").orElse("") + "/"
                + value(page, "Path").orElse("");
        return path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static Optional<String> value(HasAnnotations<?> element, String annotation) {
        return element.tryGetAnnotationOfType(REST + annotation)
                .flatMap(found -> found.get("value"))
                .map(Object::toString);
    }

    private static Set<String> roles(JavaClass pages, JavaMethod page) {
        return Stream.of(page, pages)
                .filter(each ->
                        each.isAnnotatedWith(ACCESS + "AllowedTo") || each.isAnnotatedWith(ACCESS + "AllowedToAnyone"))
                .findFirst()
                .flatMap(each -> ((HasAnnotations<?>) each).tryGetAnnotationOfType(ACCESS + "AllowedTo"))
                .flatMap(allowed -> allowed.get("value"))
                .map(roles -> Arrays.stream((Object[]) roles)
                        .map(each -> ((JavaEnumConstant) each).name())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    private static Set<String> queries(JavaClass pages, JavaMethod page) {
        Stream<? extends JavaAnnotation<?>> ofParameters =
                page.getParameters().stream().flatMap(each -> each.getAnnotations().stream());
        Stream<? extends JavaAnnotation<?>> ofFields =
                pages.getFields().stream().flatMap(each -> each.getAnnotations().stream());
        return Stream.concat(ofParameters, ofFields)
                .filter(each -> each.getRawType().getName().equals(REST + "QueryParam"))
                .map(each -> each.get("value").orElseThrow().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
