package org.openchair.service.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.patient.PhoneNumber;
import org.openchair.patient.BirthDate;

/** A body that an operation accepts, made from the record that it takes and what validation asks of it. */
final class AnyBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts of which one fits each pattern that is asked for. */
    private static final List<String> SOME = List.of("en", "11203", "https://example.org");

    private AnyBody() {}

    /** The body as JSON; null for an operation that takes none. */
    static String of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(AnyBody::isBody)
                .findFirst()
                .map(body -> body.getType().isRecord() ? object(body.getType()).toString() : "[]")
                .orElse(null);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            object.set(
                    component.getName(),
                    value(component.getGenericType(), component.getType(), field(type, component)));
        }
        return object;
    }

    // Constraints on a component are on its field too, whatever their target.
    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode value(Type generic, Class<?> type, AnnotatedElement constraints) {
        if (Collection.class.isAssignableFrom(type)) {
            return many(generic, constraints);
        }
        if (type.isEnum()) {
            return JSON.textNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (type == BirthDate.class) {
            return JSON.textNode("1985-03");
        }
        return type.isRecord() ? object(type) : simple(type, constraints);
    }

    private static ArrayNode many(Type generic, AnnotatedElement constraints) {
        ArrayNode array = JSON.arrayNode();
        boolean needsOne = has(constraints, NotEmpty.class).isPresent()
                || has(constraints, Size.class).filter(size -> size.min() > 0).isPresent();
        Type item = ((ParameterizedType) generic).getActualTypeArguments()[0];
        if (needsOne && item instanceof Class<?> type) {
            array.add(value(item, type, type));
        }
        return array;
    }

    private static JsonNode simple(Class<?> type, AnnotatedElement constraints) {
        if (type == UUID.class) {
            return JSON.textNode(UUID.randomUUID().toString());
        }
        if (type == LocalDate.class) {
            return JSON.textNode(day(constraints).toString());
        }
        if (type == Instant.class) {
            return JSON.textNode(Instant.now().toString());
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.booleanNode(false);
        }
        if (type == String.class) {
            return JSON.textNode(text(constraints));
        }
        boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class;
        return number
                ? JSON.numberNode(has(constraints, Min.class).map(Min::value).orElse(1L))
                : JSON.nullNode();
    }

    private static LocalDate day(AnnotatedElement constraints) {
        boolean past = has(constraints, Past.class).isPresent()
                || has(constraints, PastOrPresent.class).isPresent();
        boolean future = has(constraints, Future.class).isPresent();
        return LocalDate.now(ZoneOffset.UTC).plusDays(past ? -400 : future ? 30 : 0);
    }

    private static String text(AnnotatedElement constraints) {
        if (has(constraints, Email.class).isPresent()) {
            return "any@example.org";
        }
        if (has(constraints, PhoneNumber.class).isPresent()) {
            return "212-555-0101";
        }
        String some = has(constraints, Pattern.class)
                .map(pattern -> SOME.stream()
                        .filter(text -> text.matches(pattern.regexp()))
                        .findFirst()
                        .orElse(""))
                .orElse("Some");
        int least = has(constraints, Size.class).map(Size::min).orElse(0);
        return some.length() < least ? "Some".repeat(least) : some;
    }

    private static <A extends Annotation> Optional<A> has(AnnotatedElement element, Class<A> kind) {
        return Optional.ofNullable(element.getAnnotation(kind));
    }
}
