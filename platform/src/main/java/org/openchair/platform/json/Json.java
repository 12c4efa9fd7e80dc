package org.openchair.platform.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.openchair.AcceptedDates;
import org.openchair.api.patient.BirthDateJson;
import org.openchair.screening.ScreenAnswer;

/** How this API reads and writes JSON: ISO 8601 times, nothing unknown, nothing twice, nothing after the end. */
public final class Json {

    /** What is stored was asked about before: it has no answer to the text screen. */
    private static final JsonInclude.Value WHEN_ANSWERED = JsonInclude.Value.construct(NON_NULL, NON_NULL);

    private static final ObjectMapper MAPPER = mapper(new JsonFactory()).build();
    private static final ObjectMapper BODIES =
            mapper(limited(IncomingValues.BODY)).addModule(new IncomingValues()).build();
    private static final ObjectMapper FILES =
            mapper(limited(IncomingValues.FILE)).build();

    private Json() {}

    /** Reads and writes what is our own. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads what others send, within the ranges of {@link IncomingValues}.
     *
     * @param wanted record of a request, or a tree for a file whose values are looked at one by one
     */
    public static ObjectReader incoming(JavaType wanted, AcceptedDates dates) {
        ObjectMapper mapper = wanted.isTypeOrSubTypeOf(JsonNode.class) ? FILES : BODIES;
        return mapper.readerFor(wanted).withAttribute(AcceptedDates.class, dates);
    }

    private static JsonFactory limited(StreamReadConstraints limits) {
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }

    private static JsonMapper.Builder mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModules(new JavaTimeModule(), new BirthDateJson())
                .withConfigOverride(ScreenAnswer.class, answer -> answer.setIncludeAsProperty(WHEN_ANSWERED))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }
}
