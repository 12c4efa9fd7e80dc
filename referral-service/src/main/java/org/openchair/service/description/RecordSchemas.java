package org.openchair.service.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.patient.BirthDate;

/** Describes the records of the API as schemas: their fields, codes and formats, read from the records themselves. */
final class RecordSchemas {

    private static final Map<Type, String> TEXT_FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date", LocalTime.class, "time");
    private static final List<Type> WHOLE_NUMBERS = List.of(int.class, Integer.class, long.class, Long.class);

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private final Map<String, Schema> named = new TreeMap<>();

    /** All records that were met so far, by name. */
    Map<String, Schema> named() {
        return named;
    }

    /** The schema of what an operation takes or answers. */
    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        return type instanceof Class<?> known ? ofClass(known) : object();
    }

    private Schema ofGeneric(ParameterizedType type) {
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Outcome.class) {
            return of(argument);
        }
        return type.getRawType() == Page.class ? page(argument) : list(argument);
    }

    private Schema page(Type item) {
        return object().addProperty("items", list(item))
                .addProperty("page", schema(SchemaType.INTEGER))
                .addProperty("size", schema(SchemaType.INTEGER))
                .addProperty("total", schema(SchemaType.INTEGER));
    }

    private Schema list(Type item) {
        return schema(SchemaType.ARRAY).items(of(item));
    }

    private Schema ofClass(Class<?> type) {
        if (TEXT_FORMATS.containsKey(type)) {
            return schema(SchemaType.STRING).format(TEXT_FORMATS.get(type));
        }
        if (type == BirthDate.class) {
            return schema(SchemaType.STRING)
                    .pattern("^" + BirthDate.PATTERN + "$")
                    .example("1985-03");
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return schema(SchemaType.INTEGER);
        }
        if (type == BigDecimal.class) {
            return schema(SchemaType.NUMBER);
        }
        if (type.isEnum()) {
            return schema(SchemaType.STRING).enumeration(names(type));
        }
        return type.isRecord() ? reference(type) : simple(type);
    }

    private static List<Object> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Object) ((Enum<?>) constant).name())
                .toList();
    }

    private static Schema simple(Class<?> type) {
        if (type == String.class) {
            return schema(SchemaType.STRING);
        }
        return type == boolean.class || type == Boolean.class ? schema(SchemaType.BOOLEAN) : object();
    }

    private Schema reference(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            Schema fields = object();
            named.put(name, fields);
            for (RecordComponent field : type.getRecordComponents()) {
                fields.addProperty(written(field), of(field.getGenericType()));
            }
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** A field's name in JSON, where records of HSDS have names of their own. */
    private static String written(RecordComponent field) {
        JsonProperty stated = field.getAccessor().getAnnotation(JsonProperty.class);
        if (stated != null) {
            return stated.value();
        }
        boolean snake = field.getDeclaringRecord().isAnnotationPresent(JsonNaming.class);
        return snake ? SNAKE_CASE.translate(field.getName()) : field.getName();
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
    }

    private static Schema object() {
        return schema(SchemaType.OBJECT);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
