package org.openchair.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the parts of the platform are, as the operator set it. Addresses never end in a slash. */
@ApplicationScoped
public class Settings {
    private static final String REALM = "openchair";

    /** The public address of these pages. */
    public String baseUrl() {
        return url("openchair.base.url", "http://localhost:8080");
    }

    /** The referral service. */
    public String apiUrl() {
        return url("openchair.api.url", baseUrl() + "/api");
    }

    /** The reporting service. */
    public String reportingUrl() {
        return url("openchair.reporting.url", baseUrl() + "/reporting");
    }

    /** Keycloak, without a path: the browser and this module both reach it there. */
    public String keycloakUrl() {
        return url("openchair.keycloak.url", "http://localhost:8180");
    }

    /** Who must have issued a person's tokens. */
    public String issuer() {
        return keycloakUrl() + "/realms/" + REALM;
    }

    /** The secret of Keycloak's client {@code openchair-web}. */
    public String webClientSecret() {
        return text("openchair.web.client.secret", "");
    }

    /** Whether the directory is shown to whoever comes. */
    public boolean publicDirectory() {
        return Boolean.parseBoolean(text("openchair.public.directory", "false"));
    }

    /** How far the platform's clock is ahead of the machine's: nothing, but in a demonstration of another day. */
    public Duration clockAhead() {
        return Duration.ofSeconds(Long.parseLong(text("openchair.clock.ahead.seconds", "0")));
    }

    /** Whether what comes from this address was passed on by a proxy, which says for whom. */
    public boolean isProxy(String address) {
        return List.of(text("openchair.proxy.addresses", "127.0.0.1,::1,0:0:0:0:0:0:0:1")
                        .split("\\s*,\\s*"))
                .contains(address);
    }

    /** Whether browsers reach us over TLS, so that cookies and transport can be held to it. */
    public boolean isSecure() {
        return "https".equals(URI.create(baseUrl()).getScheme());
    }

    private static String url(String name, String otherwise) {
        String value = text(name, otherwise);
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static String text(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
