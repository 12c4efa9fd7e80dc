package org.openchair.platform.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openchair.api.FieldError;

/** Answers a body or parameter whose fields break a constraint: all of them at once. */
@Provider
public class InvalidFields implements ExceptionMapper<ConstraintViolationException> {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "missing"),
            Map.entry("NotBlank", "missing"),
            Map.entry("Size", "too-long"),
            Map.entry("Past", "not-in-the-past"),
            Map.entry("Born", "not-in-the-past"),
            Map.entry("Future", "not-in-the-future"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("Email", "not-an-address"),
            Map.entry("OneLine", "not-one-line"),
            Map.entry("PhoneNumber", "not-a-phone-number"));

    /** Messages of constraints that say nothing of their own. */
    private static final String STANDARD = "{jakarta.validation.constraints.";

    /** Who sends more than this has to correct the kind of it. */
    private static final int MOST_LISTED = 100;

    @Inject
    ProblemAnswers answers;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .limit(MOST_LISTED)
                .map(InvalidFields::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
        return answers.answer(
                new ProblemContent(422, "invalid-fields", "Correct the fields listed here.", errors, null));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String field = field(violation.getPropertyPath());
        return new FieldError(field, CODES.getOrDefault(constraint, "invalid"), advice(field, constraint, violation));
    }

    private static String advice(String field, String constraint, ConstraintViolation<?> violation) {
        return violation.getMessageTemplate().startsWith(STANDARD) || constraint.equals("OneLine")
                ? FieldAdvice.about(
                        field,
                        constraint,
                        violation.getConstraintDescriptor().getAttributes(),
                        violation.getInvalidValue(),
                        violation.getMessage())
                : FieldAdvice.sentence(violation.getMessage());
    }

    /** The path starts with the method and its parameter, which the caller does not know. */
    private static String field(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == jakarta.validation.ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
    }
}
