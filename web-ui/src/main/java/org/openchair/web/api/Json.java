package org.openchair.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import org.openchair.api.Page;
import org.openchair.api.patient.BirthDateJson;

/** The services' language: records as JSON, times in ISO 8601. A field that we do not know yet is no reason to fail. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new BirthDateJson())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException ourBug) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), ourBug);
        }
    }

    static <T> T read(byte[] json, JavaType type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    static JavaType type(Class<?> type) {
        return types().constructType(type);
    }

    static JavaType pageOf(Class<?> item) {
        return types().constructParametricType(Page.class, item);
    }

    static JavaType listOf(Class<?> item) {
        return types().constructCollectionType(List.class, item);
    }

    private static TypeFactory types() {
        return MAPPER.getTypeFactory();
    }
}
