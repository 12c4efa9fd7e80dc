package org.openchair.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens that look like Keycloak's and are not good. */
final class ForgedToken {

    private ForgedToken() {}

    /** A real token with a claim changed, under the signature that no longer fits. */
    static String changed(String token, String claim, long value) {
        String[] parts = token.split("\\.");
        ObjectNode claims = (ObjectNode) Rest.json(decoded(parts[1]));
        claims.put(claim, value);
        return parts[0] + "." + encoded(claims.toString()) + "." + parts[2];
    }

    /** A real token's claims, made anybody's to change by the algorithm "none". */
    static String unsigned(String token) {
        String[] parts = token.split("\\.");
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** A real token under a signature of somebody else. */
    static String signedByNobody(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1) + encoded("a".repeat(256));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
