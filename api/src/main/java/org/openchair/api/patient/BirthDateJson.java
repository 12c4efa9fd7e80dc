package org.openchair.api.patient;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import org.openchair.patient.BirthDate;

/** Birth dates in JSON: their text, {@code 1985-03-07}, {@code 1985-03} or {@code 1985}. For both sides of the API. */
public final class BirthDateJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Reads and writes them. */
    public BirthDateJson() {
        super("birth-date");
        addSerializer(BirthDate.class, ToStringSerializer.instance);
        addDeserializer(BirthDate.class, new Reader());
    }

    /** Reads the text, and an empty one as none. */
    public static final class Reader extends StdDeserializer<BirthDate> {

        private static final long serialVersionUID = 1L;

        public Reader() {
            super(BirthDate.class);
        }

        @Override
        public BirthDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (BirthDate) context.handleUnexpectedToken(BirthDate.class, parser);
            }
            String text = parser.getText().strip();
            return text.isEmpty()
                    ? null
                    : BirthDate.read(text)
                            .orElseThrow(
                                    () -> InvalidFormatException.from(parser, BirthDate.ADVICE, text, BirthDate.class));
        }
    }
}
