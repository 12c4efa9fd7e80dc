package org.openchair.service.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.openchair.service.json.Json;
import org.openchair.service.problem.ProblemException;

/** Answers a repeated write as it was answered the first time, and remembers what was done. Refusals can be tried again. */
@Provider
@Repeatable
@Priority(Priorities.USER)
public class RepeatedRequests implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String HEADER = "Idempotency-Key";

    private static final String FINGERPRINT = RepeatedRequests.class.getName() + ".fingerprint";
    private static final int LONGEST_KEY = 200;

    @Inject
    AnsweredRequests answered;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        requirePlausible(key);
        byte[] fingerprint = fingerprint(request);
        answered.find(key).ifPresent(before -> request.abortWith(again(before, fingerprint)));
        request.setProperty(FINGERPRINT, fingerprint);
    }

    private static void requirePlausible(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.of(400, "idempotency-key-invalid", "Send a key of 1 to 200 characters.");
        }
    }

    private static Response again(AnsweredRequests.Answer before, byte[] fingerprint) {
        if (!Arrays.equals(before.fingerprint(), fingerprint)) {
            throw ProblemException.of(
                    422, "idempotency-key-reused", "This key was used for another request. Make a new one.");
        }
        return Response.status(before.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotency-Replayed", "true")
                .entity(before.body())
                .build();
    }

    private static byte[] fingerprint(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String address = request.getMethod() + ' ' + request.getUriInfo().getRequestUri() + '\n';
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        boolean done = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        boolean first = response.getHeaderString("Idempotency-Replayed") == null;
        if (done && first && request.getProperty(FINGERPRINT) instanceof byte[] fingerprint) {
            String body = Json.mapper().writeValueAsString(response.getEntity());
            answered.keep(
                    request.getHeaderString(HEADER),
                    new AnsweredRequests.Answer(fingerprint, response.getStatus(), body));
        }
    }
}
