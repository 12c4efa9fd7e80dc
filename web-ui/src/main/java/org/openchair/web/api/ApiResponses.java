package org.openchair.web.api;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.api.Problem;
import org.openchair.web.api.Answer.Done;
import org.openchair.web.api.Answer.Refused;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.signin.SessionEnded;

/** Reads what a service replied: the thing itself, a refusal that a person can do something about, or a page instead. */
final class ApiResponses {
    private static final Logger LOG = Logger.getLogger(ApiResponses.class.getName());
    // Conflict, too large, wrong kind of file, unprocessable, too often, and not readable: said where the person can
    // correct it.
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 415, 422, 429);

    private ApiResponses() {}

    static <T> T read(HttpResponse<byte[]> reply, JavaType type) {
        if (reply.statusCode() / 100 != 2) {
            throw instead(reply);
        }
        return parse(reply, type);
    }

    static <T> Answer<T> answer(HttpResponse<byte[]> reply, JavaType type) {
        if (REFUSALS.contains(reply.statusCode())) {
            return new Refused<>(problem(reply));
        }
        return new Done<>(read(reply, type));
    }

    static ProxiedResponse relayed(HttpResponse<byte[]> reply) {
        boolean forTheScript = reply.statusCode() != 401 && speaksForService(reply);
        if (!forTheScript) {
            throw instead(reply);
        }
        Optional<String> retryAfter = reply.headers().firstValue("Retry-After");
        return new ProxiedResponse(reply.statusCode(), header(reply, "Content-Type"), retryAfter, reply.body());
    }

    static Answer<ReleasedFile> file(HttpResponse<byte[]> reply) {
        if (REFUSALS.contains(reply.statusCode())) {
            return new Refused<>(problem(reply));
        }
        if (reply.statusCode() / 100 != 2) {
            throw instead(reply);
        }
        return new Done<>(
                new ReleasedFile(header(reply, "Content-Disposition"), header(reply, "Content-Type"), reply.body()));
    }

    private static Problem problem(HttpResponse<byte[]> reply) {
        Problem problem = parse(reply, Json.type(Problem.class));
        return problem.errors() == null ? withoutErrors(problem) : problem;
    }

    private static Problem withoutErrors(Problem it) {
        return new Problem(
                it.type(),
                it.title(),
                it.status(),
                it.code(),
                it.detail(),
                it.instance(),
                List.of(),
                it.current(),
                it.submitted());
    }

    private static RuntimeException instead(HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        LOG.log(Level.INFO, "{0} answered with {1}", new Object[] {reply.uri().getPath(), status});
        if (status == 401) {
            return new SessionEnded();
        }
        if (status == 503) {
            return new ErrorPageException(ErrorPage.of(503));
        }
        return new ErrorPageException(ErrorPage.of(status >= 500 || !speaksForService(reply) ? 502 : status));
    }

    // Where a service is not deployed, something else answers at its address: that is no word about what was asked for.
    static boolean speaksForService(HttpResponse<byte[]> reply) {
        return header(reply, "Content-Type").contains("json");
    }

    private static <T> T parse(HttpResponse<byte[]> reply, JavaType type) {
        try {
            return Json.read(reply.body(), type);
        } catch (IOException unreadable) {
            LOG.log(
                    Level.WARNING,
                    unreadable,
                    () -> "Unreadable answer from " + reply.uri().getPath());
            throw new ErrorPageException(ErrorPage.of(502));
        }
    }

    private static String header(HttpResponse<byte[]> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }
}
