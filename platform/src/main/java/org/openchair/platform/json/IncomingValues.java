package org.openchair.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalTimeDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.openchair.AcceptedDates;
import org.openchair.ReadableText;
import org.openchair.api.patient.BirthDateJson;
import org.openchair.patient.BirthDate;

/**
 * Range of each kind of value in a body, whatever field it stands in: dates as {@link AcceptedDates}, times to the minute, finite numbers of ordinary
 * size, text that can be stored, and a body of bounded depth and length.
 */
final class IncomingValues extends SimpleModule {

    /** What a body of a request may hold. */
    static final StreamReadConstraints BODY = StreamReadConstraints.builder()
            .maxNestingDepth(30)
            .maxStringLength(1_000_000)
            .maxNumberLength(60)
            .maxNameLength(200)
            .maxTokenCount(50_000)
            .build();

    /** What a file of the directory may hold, which {@code BodyLimit} keeps to 10 MB. */
    static final StreamReadConstraints FILE = BODY.rebuild()
            .maxNumberLength(1_000)
            .maxNameLength(1_000)
            .maxTokenCount(5_000_000)
            .build();

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 10;
    private static final int MOST_DECIMALS = 12;
    private static final String NUMBER =
            "Enter a number with at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals.";

    @SuppressWarnings("unchecked")
    private static final JsonDeserializer<Double> DOUBLE =
            (JsonDeserializer<Double>) NumberDeserializers.find(Double.class, Double.class.getName());

    @SuppressWarnings("unchecked")
    private static final JsonDeserializer<Double> PRIMITIVE_DOUBLE =
            (JsonDeserializer<Double>) NumberDeserializers.find(double.class, double.class.getName());

    IncomingValues() {
        addDeserializer(String.class, new Checked<>(new Text(), IncomingValues::text));
        addDeserializer(LocalDate.class, new Checked<>(LocalDateDeserializer.INSTANCE, IncomingValues::date));
        addDeserializer(LocalTime.class, new Checked<>(LocalTimeDeserializer.INSTANCE, IncomingValues::time));
        addDeserializer(BirthDate.class, new Checked<>(new BirthDateJson.Reader(), IncomingValues::birthDate));
        addDeserializer(Instant.class, new Checked<>(InstantDeserializer.INSTANT, IncomingValues::moment));
        addDeserializer(BigDecimal.class, new Checked<>(new BigDecimalDeserializer(), IncomingValues::decimal));
        addDeserializer(Double.class, new Checked<>(DOUBLE, IncomingValues::number));
        addDeserializer(double.class, new Checked<>(PRIMITIVE_DOUBLE, IncomingValues::number));
    }

    private static Optional<RefusedValue> text(String text, AcceptedDates dates) {
        return refusedUnless(ReadableText.is(text), ReadableText.CODE, ReadableText.ADVICE);
    }

    private static Optional<RefusedValue> date(LocalDate date, AcceptedDates dates) {
        AcceptedDates accepted = dates.butBirths();
        return refusedUnless(accepted.include(date), "out-of-range", accepted.advice());
    }

    private static Optional<RefusedValue> time(LocalTime time, AcceptedDates dates) {
        return refusedUnless(
                time.equals(time.truncatedTo(ChronoUnit.MINUTES)),
                "out-of-range",
                "Enter a time in hours and minutes, such as 18:30.");
    }

    private static Optional<RefusedValue> birthDate(BirthDate born, AcceptedDates dates) {
        return refusedUnless(
                dates.include(born.first()), "out-of-range", "Enter a birth date in the past, from 1900 on.");
    }

    private static Optional<RefusedValue> moment(Instant moment, AcceptedDates dates) {
        AcceptedDates accepted = dates.butBirths();
        return refusedUnless(accepted.include(moment), "out-of-range", accepted.advice());
    }

    // By its parts only: written out, 1e999999999 would fill the memory.
    private static Optional<RefusedValue> decimal(BigDecimal number, AcceptedDates dates) {
        boolean ordinary = number.scale() <= MOST_DECIMALS && (long) number.precision() - number.scale() <= MOST_DIGITS;
        return refusedUnless(ordinary, "out-of-range", NUMBER);
    }

    private static Optional<RefusedValue> number(Double number, AcceptedDates dates) {
        return refusedUnless(Double.isFinite(number), "out-of-range", NUMBER);
    }

    private static Optional<RefusedValue> refusedUnless(boolean fine, String code, String advice) {
        return fine ? Optional.empty() : Optional.of(new RefusedValue(code, advice));
    }

    /** Reads a text. One in which nobody would see anything is empty: it answers no question. */
    private static final class Text extends StdDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text != null && ReadableText.is(text) && ReadableText.showsNothing(text) ? "" : text;
        }
    }

    /** Reads a value as usual, then looks whether it is within the range of its kind. */
    private static final class Checked<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<? extends T> reader;
        private final transient BiFunction<T, AcceptedDates, Optional<RefusedValue>> objection;

        private Checked(
                JsonDeserializer<? extends T> reader, BiFunction<T, AcceptedDates, Optional<RefusedValue>> objection) {
            super(reader.handledType());
            this.reader = reader;
            this.objection = objection;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value = reader.deserialize(parser, context);
            AcceptedDates dates = (AcceptedDates) context.getAttribute(AcceptedDates.class);
            Optional<RefusedValue> refused = value == null ? Optional.empty() : objection.apply(value, dates);
            if (refused.isPresent()) {
                throw refused.get();
            }
            return value;
        }

        @Override
        public T getNullValue(DeserializationContext context) throws JsonMappingException {
            return reader.getNullValue(context);
        }
    }
}
