package org.openchair.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.openchair.api.FieldError;

/** A request that cannot even be asked of the domain: its body, its size, its headers. */
public class ProblemException extends WebApplicationException {

    private final transient ProblemContent content;

    private ProblemException(ProblemContent content) {
        super(content.code(), content.status());
        this.content = content;
    }

    /** A problem with the request as a whole. */
    public static ProblemException of(int status, String code, String detail) {
        return new ProblemException(new ProblemContent(status, code, detail, List.of(), null));
    }

    /** A problem with one field of the body. */
    public static ProblemException field(String field, String code, String message) {
        List<FieldError> errors = List.of(new FieldError(field, code, message));
        return new ProblemException(new ProblemContent(400, code, message, errors, null));
    }

    /** A problem with one value that can be read, but not accepted. */
    public static ProblemException value(String field, String code, String message) {
        List<FieldError> errors = List.of(new FieldError(field, code, message));
        return new ProblemException(new ProblemContent(422, code, message, errors, null));
    }

    public ProblemContent content() {
        return content;
    }
}
