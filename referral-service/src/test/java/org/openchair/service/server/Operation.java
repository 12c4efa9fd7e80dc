package org.openchair.service.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.platform.identity.SecretAddress;

/** Every operation of the API that takes a token, read from the resources themselves, so that none can be forgotten. */
record Operation(String method, String path, Method code) {

    static List<Operation> all() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openchair.service");
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> of(type.reflect()))
                .toList();
    }

    /** Something like a body, where one belongs. */
    String body() {
        return method.equals("GET") || method.equals("DELETE") ? null : "{}";
    }

    /** The media type of that body. */
    Map<String, String> headers() {
        Consumes taken = code.getAnnotation(Consumes.class);
        return Map.of("Content-Type", taken == null ? "application/json" : taken.value()[0]);
    }

    private static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> !method.isAnnotationPresent(SecretAddress.class))
                .flatMap(method ->
                        httpMethod(method).map(name -> new Operation(name, path(resource, method), method)).stream());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(declared -> declared != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** The address with its parameters in braces, as the code says it. */
    String template() {
        Path own = code.getAnnotation(Path.class);
        String resource = code.getDeclaringClass().getAnnotation(Path.class).value();
        return resource + (own == null ? "" : "/" + own.value());
    }

    /** Can somebody of this realm role call it? */
    boolean isFor(String role) {
        return List.of(code.getAnnotation(RolesAllowed.class).value()).contains(role);
    }

    @Override
    public String toString() {
        return method + " " + template();
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
