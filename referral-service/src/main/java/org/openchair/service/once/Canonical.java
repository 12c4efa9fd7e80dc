package org.openchair.service.once;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.openchair.platform.json.Json;

/**
 * One text for each content, however its JSON was written: fields by name, sets in order, numbers without trailing zeros. Bytes
 * that are not JSON count as they are.
 */
final class Canonical {

    private static final ObjectMapper MAPPER = Json.mapper()
            .copy()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .registerModule(new SimpleModule("canonical")
                    .addSerializer(BigDecimal.class, new PlainNumber())
                    .addSerializer(new SortedSet()));

    private Canonical() {}

    /** The text of a content; of none, "null". */
    static String text(Object content) {
        try {
            // Read back as maps, so that the fields of records are sorted like those of any JSON.
            return MAPPER.writeValueAsString(MAPPER.readValue(MAPPER.writeValueAsString(content), Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class PlainNumber extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeString(number.stripTrailingZeros().toPlainString());
        }
    }

    // The order of a set of codes differs from one start of the server to the next.
    private static final class SortedSet extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1L;

        private SortedSet() {
            super(TypeFactory.defaultInstance().constructCollectionType(Set.class, Object.class));
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeStartArray();
            for (String text : set.stream().map(Canonical::text).sorted().toList()) {
                out.writeString(text);
            }
            out.writeEndArray();
        }
    }
}
