package org.openchair.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.stream.Collectors;
import org.openchair.AcceptedDates;
import org.openchair.patient.BirthDate;
import org.openchair.platform.json.Json;
import org.openchair.platform.json.RefusedValue;
import org.openchair.platform.problem.ProblemException;

/** Bodies as JSON, in both directions. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Inject
    Clock clock;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != InputStream.class && type != byte[].class && type != String.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isReadable(type, generic, annotations, media);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JavaType wanted = Json.mapper().constructType(generic);
        try {
            return required(Json.incoming(wanted, AcceptedDates.at(clock)).readValue(body));
        } catch (JsonProcessingException e) {
            throw problem(e);
        } catch (CharConversionException e) {
            throw malformed();
        }
    }

    private static Object required(Object body) {
        if (body == null) {
            throw malformed();
        }
        return body;
    }

    /** A body that is too large may be noticed in the middle of a value. */
    private static ProblemException problem(JsonProcessingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (e instanceof StreamConstraintsException || cause instanceof StreamConstraintsException) {
            return ProblemException.of(
                    400, "body-out-of-bounds", "The body has too many values, or one that is too long or too deep.");
        }
        return e instanceof JsonMappingException located && !located.getPath().isEmpty() ? field(located) : malformed();
    }

    private static ProblemException field(JsonMappingException e) {
        if (e instanceof RefusedValue refused) {
            return ProblemException.value(path(e), refused.code(), refused.advice());
        }
        if (e instanceof InvalidFormatException unread && unread.getTargetType() == BirthDate.class) {
            return ProblemException.field(path(e), "unreadable", BirthDate.ADVICE);
        }
        if (e instanceof UnrecognizedPropertyException) {
            return ProblemException.field(path(e), "unknown-field", "This field is not known here. Leave it out.");
        }
        return e.getCause() instanceof InputCoercionException
                ? ProblemException.value(path(e), "out-of-range", "Enter a whole number that this field can hold.")
                : ProblemException.field(path(e), "unreadable", "This value does not fit the field.");
    }

    private static ProblemException malformed() {
        return ProblemException.of(400, "malformed-json", "The body is not JSON of the expected shape.");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Json.mapper().writeValue(out, body);
    }
}
