package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every text and list that a request can carry says how much of it is accepted; a whole number is bounded by its type. */
class RequestsAreBoundedTest {

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> unbounded = new ArrayList<>();

    @Test
    void every_field_of_every_request_says_its_bounds() {
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.service")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .forEach(this::look);
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(unbounded)
                .as("give each a @Size with a max, or a @Pattern, and each item of a list @NotNull")
                .isEmpty();
    }

    @Test
    void a_field_without_bounds_is_found() {
        record Unbounded(
                String text,
                @Size(max = 5) String fine,
                List<@Size(max = 5) String> many,
                @Size(max = 5) List<String> items) {}
        look(Unbounded.class);
        assertThat(unbounded)
                .containsExactly(
                        "Unbounded.text",
                        "Unbounded.many",
                        "Unbounded.many[] can be null",
                        "Unbounded.items[] can be null",
                        "Unbounded.items[]");
    }

    private void look(Method operation) {
        boolean answersRequests = Arrays.stream(operation.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
        Arrays.stream(answersRequests ? operation.getParameters() : new Parameter[0])
                .filter(RequestsAreBoundedTest::isBody)
                .forEach(body -> look(body.getType()));
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }

    private void look(Class<?> type) {
        if (type.isRecord() && seen.add(type)) {
            Arrays.stream(type.getRecordComponents()).forEach(component -> look(type, component.getName()));
        }
    }

    private void look(Class<?> owner, String name) {
        Field field = field(owner, name);
        Class<?> type = field.getType();
        String place = owner.getSimpleName() + "." + name;
        if (!isBounded(type, field)) {
            unbounded.add(place);
        }
        if (field.getAnnotatedType() instanceof AnnotatedParameterizedType many
                && Collection.class.isAssignableFrom(type)) {
            lookAtItem(place, many.getAnnotatedActualTypeArguments()[0]);
        }
        look(type);
    }

    private void lookAtItem(String place, AnnotatedType item) {
        if (item.getType() instanceof Class<?> type) {
            if (!item.isAnnotationPresent(NotNull.class) && !type.isEnum() && type != Integer.class) {
                unbounded.add(place + "[] can be null");
            }
            if (!isBounded(type, item)) {
                unbounded.add(place + "[]");
            }
            look(type);
        }
    }

    private static boolean isBounded(Class<?> type, AnnotatedElement constraints) {
        boolean sized = constraints.isAnnotationPresent(Size.class)
                && constraints.getAnnotation(Size.class).max() < Integer.MAX_VALUE;
        if (type == String.class) {
            return sized || constraints.isAnnotationPresent(Pattern.class);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return sized || isOfCodes(constraints);
        }
        return true;
    }

    /** A set of codes is never larger than its vocabulary. */
    private static boolean isOfCodes(AnnotatedElement constraints) {
        return constraints instanceof Field field
                && Set.class.isAssignableFrom(field.getType())
                && field.getGenericType().getTypeName().matches(".*<org\\.openchair\\.(?!.*String).*>");
    }

    private static Field field(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
