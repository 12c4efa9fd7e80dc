package org.openchair.platform.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.openchair.AcceptedDates;
import org.openchair.platform.problem.ProblemException;

/** Codes, dates and numbers in the address. What cannot be read is a 400, not a missing page; what is out of range is a 422. */
@Provider
public class QueryValues implements ParamConverterProvider {

    @Inject
    Clock clock;

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            Double.class, QueryValues::decimal);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = reader(type, name(annotations));
        return reader == null ? null : new Converter<>(reader);
    }

    private Function<String, Object> reader(Class<?> type, String name) {
        if (type == LocalDate.class) {
            return text -> date(text, name);
        }
        return type.isEnum() ? text -> code(type, text) : READERS.get(type);
    }

    private static String name(Annotation... annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private LocalDate date(String text, String name) {
        LocalDate date = LocalDate.parse(text);
        AcceptedDates dates = AcceptedDates.at(clock).butBirths();
        if (!dates.include(date)) {
            throw ProblemException.value(name, "out-of-range", dates.advice());
        }
        return date;
    }

    private static Object decimal(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a number");
        }
        return number;
    }

    private static Object code(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a code of " + type.getSimpleName()));
    }

    private record Converter<T>(Function<String, Object> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            try {
                return text == null || text.isBlank() ? null : (T) reader.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw ProblemException.of(400, "bad-parameter", "A parameter in the address cannot be read.");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
