package org.openchair.service.once;

import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A write as it was sent.
 *
 * @param operation its name, without anything that was sent
 * @param target method and path
 * @param query of the address, or null
 * @param content what was in the body, read; or null
 * @param addressed id in the path, or null
 */
record Sent(String operation, String target, String query, Object content, UUID addressed) {

    private static final List<Class<? extends Annotation>> NOT_IN_THE_BODY =
            List.of(PathParam.class, QueryParam.class, BeanParam.class, Context.class);

    static Sent of(HttpServletRequest request, InvocationContext write) {
        return new Sent(
                write.getMethod().getDeclaringClass().getSimpleName()
                        + '.'
                        + write.getMethod().getName(),
                request.getMethod() + ' ' + request.getRequestURI(),
                request.getQueryString(),
                arguments(write, Sent::isContent).findFirst().orElse(null),
                arguments(write, Sent::isId).map(UUID.class::cast).findFirst().orElse(null));
    }

    /** What makes it the same record again, sent by the same person: where it went, and what was in it. */
    String record() {
        return target + '\n' + Canonical.text(content);
    }

    /** What makes it the same request again. */
    String request() {
        return record() + '\n' + Optional.ofNullable(query).orElse("");
    }

    private static Stream<Object> arguments(InvocationContext write, Predicate<Parameter> wanted) {
        Parameter[] parameters = write.getMethod().getParameters();
        return IntStream.range(0, parameters.length)
                .filter(position -> wanted.test(parameters[position]))
                .mapToObj(position -> write.getParameters()[position])
                .filter(argument -> argument != null);
    }

    private static boolean isContent(Parameter parameter) {
        return NOT_IN_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent);
    }

    private static boolean isId(Parameter parameter) {
        PathParam named = parameter.getAnnotation(PathParam.class);
        return named != null && named.value().equals("id") && parameter.getType() == UUID.class;
    }
}
