package org.openchair.testing;

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

/** Access tokens as a Keycloak would make them, and all kinds of false ones. */
public final class AccessTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofHours(2);

    private final KeyPair keys = newKeys();
    private final String keycloak;

    /**
     * Whose token it is.
     *
     * @param subject the account
     * @param name the name to sign in with
     * @param role the realm's role
     * @param emailVerified has the address been proved?
     */
    public record Holder(String subject, String name, String role, boolean emailVerified) {}

    /** By the Keycloak at an address, which need not be there. */
    public AccessTokens(String keycloak) {
        this.keycloak = keycloak;
    }

    /** The key by which a server verifies them, as PEM. */
    public String publicKey() {
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
    }

    /** A header that is accepted. */
    public String header(Holder holder) {
        return "Bearer " + signed(claims(holder), keys.getPrivate());
    }

    /** Headers that no server may accept, by what is wrong with them. */
    public Map<String, String> wrongHeaders(Holder holder) {
        Map<String, Object> claims = claims(holder);
        return Map.of(
                "forged",
                "Bearer " + signed(claims, newKeys().getPrivate()),
                "unsigned",
                "Bearer " + encoded(Map.of("alg", "none", "typ", "JWT")) + "." + encoded(claims) + ".",
                "expired",
                headerWith(claims, "exp", Instant.now().minusSeconds(600).getEpochSecond()),
                "of another issuer",
                headerWith(claims, "iss", "http://elsewhere/realms/openchair"),
                "for another audience",
                headerWith(claims, "aud", "account"),
                "lower-case",
                header(holder).replace("Bearer", "bearer"),
                "nonsense",
                "Bearer nonsense",
                "basic",
                "Basic bW9yZ2FuOm9wZW5jaGFpcg==");
    }

    private String headerWith(Map<String, Object> claims, String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return "Bearer " + signed(changed, keys.getPrivate());
    }

    private Map<String, Object> claims(Holder holder) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", keycloak + "/realms/openchair");
        claims.put("aud", "openchair-api");
        claims.put("sub", holder.subject());
        claims.put("upn", holder.name());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LONGER_THAN_ANY_TEST).getEpochSecond());
        claims.put("groups", List.of(holder.role()));
        claims.put("email", holder.name().toLowerCase(Locale.ROOT) + "@example.org");
        claims.put("email_verified", holder.emailVerified());
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
