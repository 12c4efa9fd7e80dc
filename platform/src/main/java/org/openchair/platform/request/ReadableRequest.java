package org.openchair.platform.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openchair.ReadableText;
import org.openchair.platform.problem.ProblemException;

/** Refuses addresses and headers with text that cannot be stored; bodies and files are looked at where they are read. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class ReadableRequest implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Stream.of(
                        request.getUriInfo().getPathParameters(),
                        request.getUriInfo().getQueryParameters(),
                        request.getHeaders())
                .flatMap(values -> values.entrySet().stream())
                .filter(value -> !isReadable(value))
                .findFirst()
                .ifPresent(value -> {
                    String name = ReadableText.is(value.getKey()) ? value.getKey() : "";
                    throw ProblemException.value(name, ReadableText.CODE, ReadableText.ADVICE);
                });
    }

    private static boolean isReadable(Map.Entry<String, List<String>> value) {
        return ReadableText.is(value.getKey()) && value.getValue().stream().allMatch(ReadableText::is);
    }
}
