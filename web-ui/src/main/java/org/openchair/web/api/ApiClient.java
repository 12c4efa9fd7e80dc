package org.openchair.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.api.Page;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Settings;

/**
 * The services behind these pages, spoken to over HTTP in the name of the person signed in, so that each can run on a
 * machine of its own. Reading either gives what was asked for or ends the request with the fitting page.
 */
@RequestScoped
public class ApiClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final byte[] NO_BODY = {};
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BRIEF_PATIENCE = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(ApiClient.class.getName());

    @Inject
    Settings settings;

    @Inject
    CurrentRequest current;

    @Inject
    BrowserAddress browser;

    @Inject
    AccessToken accessToken;

    /** One thing of the referral service. */
    public <T> T get(String path, Class<T> type) {
        return ApiResponses.read(send("GET", api(path, Map.of()), NO_BODY), Json.type(type));
    }

    /** What the referral service finds; parameters that are null or blank are left out. */
    public <T> T get(String path, Map<String, ?> parameters, Class<T> type) {
        return ApiResponses.read(send("GET", api(path, parameters), NO_BODY), Json.type(type));
    }

    /** One thing of the referral service, if it is there and this person's to see. */
    public <T> Optional<T> find(String path, Class<T> type) {
        HttpResponse<byte[]> reply = send("GET", api(path, Map.of()), NO_BODY);
        boolean absent = reply.statusCode() == 404 && ApiResponses.speaksForService(reply);
        return absent ? Optional.empty() : Optional.of(ApiResponses.read(reply, Json.type(type)));
    }

    /** A page of a collection of the referral service; parameters that are null or blank are left out. */
    public <T> Page<T> list(String path, Map<String, ?> parameters, Class<T> item) {
        return ApiResponses.read(send("GET", api(path, parameters), NO_BODY), Json.pageOf(item));
    }

    /** A page of what the referral service finds; what is looked for is in the body, so that no address names it. */
    public <T> Page<T> search(String path, Map<String, ?> paging, Object sought, Class<T> item) {
        return ApiResponses.read(send("POST", api(path, paging), json(sought)), Json.pageOf(item));
    }

    /** A whole list of the referral service. */
    public <T> List<T> all(String path, Class<T> item) {
        return ApiResponses.read(send("GET", api(path, Map.of()), NO_BODY), Json.listOf(item));
    }

    /** Asks the referral service to do something new. */
    public <T> Answer<T> post(String path, Object body, Class<T> type) {
        return ApiResponses.answer(send("POST", api(path, Map.of()), json(body)), Json.type(type));
    }

    /** Asks the referral service to put something in place of what is there. */
    public <T> Answer<T> put(String path, Object body, Class<T> type) {
        return ApiResponses.answer(send("PUT", api(path, Map.of()), json(body)), Json.type(type));
    }

    /** The same, with parameters beside it. */
    public <T> Answer<T> put(String path, Map<String, ?> parameters, Object body, Class<T> type) {
        return ApiResponses.answer(send("PUT", api(path, parameters), json(body)), Json.type(type));
    }

    /** Asks the referral service to take something away. */
    public <T> Answer<T> delete(String path, Class<T> type) {
        return ApiResponses.answer(send("DELETE", api(path, Map.of()), NO_BODY), Json.type(type));
    }

    /**
     * Sends what somebody else wrote, as it is.
     *
     * @param media what it is, such as {@code application/json}
     */
    public <T> Answer<T> postAsIs(String path, Map<String, ?> parameters, String media, byte[] content, Class<T> type) {
        return ApiResponses.answer(send("POST", api(path, parameters), media, content), Json.type(type));
    }

    /** The same, where a file comes back. */
    public Answer<ReleasedFile> fileFor(String path, Map<String, ?> parameters, String media, byte[] content) {
        return ApiResponses.file(send("POST", api(path, parameters), media, content));
    }

    /** What the referral service says to a page's script, as it is, and when to ask again; a session that ended is not passed on. */
    public ProxiedResponse relay(String method, String path, String json) {
        return ApiResponses.relayed(send(method, api(path, Map.of()), json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file of the referral service. */
    public Answer<ReleasedFile> file(String path) {
        return file(path, Map.of());
    }

    /** The same; parameters that are null or blank are left out. */
    public Answer<ReleasedFile> file(String path, Map<String, ?> parameters) {
        return ApiResponses.file(send("GET", api(path, parameters), NO_BODY));
    }

    /** One thing of the reporting service. */
    public <T> T report(String path, Class<T> type) {
        return ApiResponses.read(send("GET", reporting(path), NO_BODY), Json.type(type));
    }

    /** One thing of the reporting service that a page can do without: empty when the service cannot be reached or cannot say. */
    public <T> Optional<T> reportIfReachable(String path, Class<T> type) {
        try {
            return Optional.of(ApiResponses.read(sendBriefly(reporting(path)), Json.type(type)));
        } catch (Unreachable | ErrorPageException away) {
            LOG.log(Level.WARNING, "Left out of a page: {0}", away.getMessage());
            return Optional.empty();
        }
    }

    /** A whole list of the reporting service. */
    public <T> List<T> reports(String path, Class<T> item) {
        return ApiResponses.read(send("GET", reporting(path), NO_BODY), Json.listOf(item));
    }

    /** Has the reporting service release a file. */
    public Answer<ReleasedFile> release(String path) {
        return ApiResponses.file(send("POST", reporting(path), NO_BODY));
    }

    /** One thing of the referral service that a page can do without: empty when the service cannot be reached or cannot say. */
    public <T> Optional<T> getIfReachable(String path, Class<T> type) {
        try {
            return Optional.of(ApiResponses.read(sendBriefly(api(path, Map.of())), Json.type(type)));
        } catch (Unreachable | ErrorPageException away) {
            LOG.log(Level.WARNING, "Left out of a page: {0}", away.getMessage());
            return Optional.empty();
        }
    }

    /** Asks at an address that is a secret, in nobody's name; the body may be null. */
    HttpResponse<byte[]> sendBySecret(String method, String path, Object body) {
        byte[] content = body == null ? NO_BODY : json(body);
        return send(method, api(path, Map.of()), "application/json", content, null, PATIENCE);
    }

    /** Reads in the name of another account than the person's. */
    HttpResponse<byte[]> sendAs(String token, String path, Map<String, ?> parameters, Duration patience) {
        return send("GET", api(path, parameters), "application/json", NO_BODY, token, patience);
    }

    /** Sends something in the name of another account than the person's. */
    HttpResponse<byte[]> postAs(String token, String path, Object body) {
        return send("POST", api(path, Map.of()), "application/json", json(body), token, PATIENCE);
    }

    private HttpResponse<byte[]> send(String method, URI uri, byte[] body) {
        return send(method, uri, "application/json", body);
    }

    private HttpResponse<byte[]> send(String method, URI uri, String media, byte[] body) {
        return send(method, uri, media, body, accessToken.now(), PATIENCE);
    }

    private HttpResponse<byte[]> sendBriefly(URI uri) {
        return send("GET", uri, "application/json", NO_BODY, accessToken.now(), BRIEF_PATIENCE);
    }

    private HttpResponse<byte[]> send(
            String method, URI uri, String media, byte[] body, String token, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .timeout(patience)
                .header("Content-Type", media)
                .header("Accept", "*/*")
                .header("Accept-Language", current.language().toLanguageTag())
                .header("X-Request-Id", current.requestId())
                .header("Openchair-Browser", browser.text());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!method.equals("GET")) {
            current.sentForm().ifPresent(form -> request.header("Idempotency-Key", form.keyOf(method, uri, body)));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new Unreachable(uri, unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreachable(uri, stopping);
        }
    }

    private URI api(String path, Map<String, ?> parameters) {
        UriBuilder uri = UriBuilder.fromUri(settings.apiUrl()).path(literal(path));
        parameters.forEach((name, value) -> {
            Collection<?> values = value instanceof Collection<?> several ? several : Collections.singleton(value);
            values.stream()
                    .filter(each -> each != null && !each.toString().isBlank())
                    .forEach(each -> uri.queryParam(name, encoded(each.toString())));
        });
        return uri.build();
    }

    // What a reader wrote into an address is never a template of ours.
    private static String literal(String path) {
        return path.replace("{", "%7B").replace("}", "%7D");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private URI reporting(String path) {
        return URI.create(settings.reportingUrl() + path);
    }

    private static byte[] json(Object body) {
        return Json.write(body);
    }
}
