package org.openchair.service.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak would make them, and all kinds of false ones. */
final class TestTokens {

    private static final KeyPair KEYS = newKeys();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofHours(2);

    private TestTokens() {}

    /** The key by which the server verifies tokens. */
    static String publicKey() {
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(KEYS.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
    }

    /** A token of one of the people of {@link TestClinic}. */
    static String of(TestPerson person) {
        return signed(claims(person), KEYS.getPrivate());
    }

    static String forged() {
        return signed(claims(TestPerson.ADAMS), newKeys().getPrivate());
    }

    static String expired() {
        return with("exp", Instant.now().minusSeconds(600).getEpochSecond());
    }

    static String ofAnotherIssuer() {
        return with("iss", "http://elsewhere/realms/openchair");
    }

    static String forAnotherAudience() {
        return with("aud", "account");
    }

    static String unsigned() {
        return encoded(Map.of("alg", "none", "typ", "JWT")) + "." + encoded(claims(TestPerson.ADAMS)) + ".";
    }

    private static String with(String claim, Object value) {
        Map<String, Object> claims = claims(TestPerson.ADAMS);
        claims.put(claim, value);
        return signed(claims, KEYS.getPrivate());
    }

    private static Map<String, Object> claims(TestPerson person) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                TestServer.KEYCLOAK + "/realms/openchair",
                "aud",
                "openchair-api",
                "sub",
                person.subject(),
                "upn",
                person.name(),
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LONGER_THAN_ANY_TEST).getEpochSecond(),
                "groups",
                List.of(person.role().realmRole())));
        claims.put("email", person.name().toLowerCase(Locale.ROOT) + "@example.org");
        claims.put("email_verified", person != TestPerson.THEO);
        return claims;
    }

    private static String signed(Map<String, Object> claims, PrivateKey key) {
        String text = encoded(Map.of("alg", "RS256", "typ", "JWT")) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, ?> part) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
