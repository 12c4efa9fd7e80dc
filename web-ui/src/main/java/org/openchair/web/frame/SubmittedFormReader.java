package org.openchair.web.frame;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a form to the page that takes it. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SubmittedFormReader implements MessageBodyReader<SubmittedForm> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SubmittedForm.class;
    }

    @Override
    public SubmittedForm readFrom(
            Class<SubmittedForm> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return SubmittedForm.parse(body.readAllBytes());
    }
}
