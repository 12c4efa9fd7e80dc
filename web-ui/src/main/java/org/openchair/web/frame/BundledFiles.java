package org.openchair.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.openchair.web.person.AllowedToAnyone;

/**
 * The style sheet and the pictures. Their address holds a fingerprint of all of them, so that a browser may keep each
 * for a year and still never show an old one.
 */
@Path("/static/{fingerprint}/{name}")
@AllowedToAnyone
public class BundledFiles {
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("openchair.css", "text/css;charset=UTF-8"),
            Map.entry("openchair.js", SCRIPT),
            Map.entry("roster.js", SCRIPT),
            Map.entry("roster-clock.js", SCRIPT),
            Map.entry("roster-leaving.js", SCRIPT),
            Map.entry("roster-line.js", SCRIPT),
            Map.entry("roster-store.js", SCRIPT),
            Map.entry("roster-sending.js", SCRIPT),
            Map.entry("roster-shell.js", SCRIPT),
            Map.entry("roster-unsent.js", SCRIPT),
            Map.entry("roster-worker.js", SCRIPT),
            Map.entry("roster.webmanifest", "application/manifest+json"),
            Map.entry("icon-192.png", "image/png"),
            Map.entry("icon-512.png", "image/png"),
            Map.entry("mark.svg", "image/svg+xml"),
            Map.entry("mark-light.svg", "image/svg+xml"),
            Map.entry("favicon.svg", "image/svg+xml")));
    private static final Map<String, byte[]> CONTENT = readAll();
    private static final Map<String, byte[]> PACKED = packAll();
    private static final String FINGERPRINT = fingerprint();

    /** Where a bundled file is. */
    public static String address(String name) {
        if (!CONTENT.containsKey(name)) {
            throw new IllegalArgumentException("No bundled file is called " + name);
        }
        return "/static/" + FINGERPRINT + "/" + name;
    }

    /** A bundled script, for a page that serves it at an address of its own. */
    public static String text(String name) {
        return new String(CONTENT.get(name), UTF_8);
    }

    /** The file, packed where the browser can unpack it. An old fingerprint still gets the present file. */
    @GET
    public Response file(@PathParam("name") String name, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        if (!CONTENT.containsKey(name)) {
            throw new NotFoundException();
        }
        boolean packs = accepted != null && accepted.contains("gzip");
        Response.ResponseBuilder answer = Response.ok(packs ? PACKED.get(name) : CONTENT.get(name), TYPES.get(name));
        if (packs) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static Map<String, byte[]> readAll() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        TYPES.keySet().forEach(name -> all.put(name, read(name)));
        return all;
    }

    private static byte[] read(String name) {
        try (InputStream in = BundledFiles.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The build left out static/" + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, byte[]> packAll() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        CONTENT.forEach((name, bytes) -> all.put(name, pack(bytes)));
        return all;
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CONTENT.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
