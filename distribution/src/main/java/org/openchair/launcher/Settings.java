package org.openchair.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each part of the platform is and how it is entered: from the operator's environment where it says so, else what this
 * launcher starts and makes up itself. The names are those of {@code docs/operating.md}.
 */
final class Settings {

    static final String DATABASE_URL = "OPENCHAIR_DATABASE_URL";
    static final String KEYCLOAK_URL = "OPENCHAIR_KEYCLOAK_URL";
    static final String WEB_SECRET = "OPENCHAIR_WEB_CLIENT_SECRET";
    static final String API_SECRET = "OPENCHAIR_API_CLIENT_SECRET";
    static final String PARTNER_SECRET = "OPENCHAIR_PARTNER_CLIENT_SECRET";
    static final String JITTER_KEY = "OPENCHAIR_REPORTING_JITTER_KEY";

    /** In the secrets: what the PostgreSQL that the launcher starts is entered with. */
    static final String SUPERUSER_PASSWORD = "postgres.superuser.password";

    static final String DRAIN_SECONDS = "OPENCHAIR_DRAIN_SECONDS";
    static final String RESTART_LIMIT = "OPENCHAIR_RESTART_LIMIT";

    /** How the applications reach the mail server, passed on as given; without a host nothing is mailed. */
    private static final List<String> MAIL = List.of(
            "OPENCHAIR_MAIL_HOST",
            "OPENCHAIR_MAIL_PORT",
            "OPENCHAIR_MAIL_STARTTLS",
            "OPENCHAIR_MAIL_USER",
            "OPENCHAIR_MAIL_PASSWORD",
            "OPENCHAIR_MAIL_FROM");

    private static final List<String> DATABASE_PASSWORDS = List.of(
            "OPENCHAIR_OWNER_DATABASE_PASSWORD",
            "OPENCHAIR_DATABASE_PASSWORD",
            "OPENCHAIR_REPORTING_DATABASE_PASSWORD",
            "OPENCHAIR_LEDGER_DATABASE_PASSWORD");

    private final Options options;
    private final Map<String, String> environment;
    private final Secrets secrets;
    private final Duration drainTime;
    private final int restartLimit;

    private Settings(Options options, Map<String, String> environment, Secrets secrets) throws CannotStart {
        this.options = options;
        this.environment = environment;
        this.secrets = secrets;
        this.drainTime = Duration.ofSeconds(number(DRAIN_SECONDS, "whole seconds", options.demo() ? 2 : 5));
        this.restartLimit = number(RESTART_LIMIT, "a number", 5);
    }

    /** Refuses a database or a Keycloak of the operator's own without what is needed to enter it. */
    static Settings of(Options options, Map<String, String> environment, Secrets secrets) throws CannotStart {
        Settings settings = new Settings(options, environment, secrets);
        if (!settings.startsDatabase()) {
            settings.require(DATABASE_PASSWORDS, DATABASE_URL);
        }
        if (!settings.startsKeycloak()) {
            settings.require(List.of(WEB_SECRET, API_SECRET), KEYCLOAK_URL);
        }
        if (settings.given("OPENCHAIR_MAIL_HOST").isPresent()) {
            settings.require(List.of("OPENCHAIR_MAIL_FROM"), "OPENCHAIR_MAIL_HOST");
        }
        return settings;
    }

    Options options() {
        return options;
    }

    boolean startsDatabase() {
        return given(DATABASE_URL).isEmpty();
    }

    boolean startsKeycloak() {
        return given(KEYCLOAK_URL).isEmpty();
    }

    /** A PostgreSQL is started for the platform's records, for Keycloak's, or for both. */
    boolean startsPostgres() {
        return startsDatabase() || startsKeycloak();
    }

    String listenAddress() {
        return given("OPENCHAIR_LISTEN_ADDRESS").orElse("127.0.0.1");
    }

    /** The operator's own Payara Micro, if one is given. */
    Optional<Path> payaraJar() {
        return given(PayaraJar.SETTING).map(Path::of);
    }

    /** How the Java of the applications is set up. */
    String payaraJvm() {
        return given(PayaraJvm.SETTING).orElse(options.demo() ? PayaraJvm.TRYING : PayaraJvm.SERVING);
    }

    /** How long requests in flight have to be answered, and a proxy to look elsewhere, before the applications stop. */
    Duration drainTime() {
        return drainTime;
    }

    /** How often a server that ended by itself is started again within ten minutes. */
    int restartLimit() {
        return restartLimit;
    }

    /** What people type into their browser. */
    String baseUrl() {
        return given("OPENCHAIR_BASE_URL").map(Settings::withoutSlash).orElse(localUrl());
    }

    /** Where the pages answer on this machine, whatever stands in front of them. */
    String localUrl() {
        return "http://localhost:" + options.port();
    }

    String apiUrl() {
        return given("OPENCHAIR_API_URL").orElse(localUrl() + "/api");
    }

    String reportingUrl() {
        return given("OPENCHAIR_REPORTING_URL").orElse(localUrl() + "/reporting");
    }

    String keycloakUrl() {
        return given(KEYCLOAK_URL).map(Settings::withoutSlash).orElse("http://localhost:" + options.keycloakPort());
    }

    String databaseUrl() {
        return given(DATABASE_URL).orElse("jdbc:postgresql://localhost:%d/openchair".formatted(options.postgresPort()));
    }

    Credentials owner() throws CannotStart {
        return credentials("OPENCHAIR_OWNER_DATABASE", "openchair_owner");
    }

    Credentials application() throws CannotStart {
        return credentials("OPENCHAIR_DATABASE", "openchair_app");
    }

    Credentials reporting() throws CannotStart {
        return credentials("OPENCHAIR_REPORTING_DATABASE", "openchair_reporting");
    }

    Credentials ledger() throws CannotStart {
        return credentials("OPENCHAIR_LEDGER_DATABASE", "openchair_ledger");
    }

    /** The superuser of the PostgreSQL that the launcher starts. */
    Credentials superuser() throws CannotStart {
        return new Credentials("postgres", secrets.get(SUPERUSER_PASSWORD));
    }

    /** Keycloak's own database in the PostgreSQL that the launcher starts. */
    Credentials keycloakDatabase() throws CannotStart {
        return new Credentials("openchair_keycloak", secrets.get("keycloak.database.password"));
    }

    /** The first administrator of the Keycloak that the launcher starts. */
    Credentials keycloakAdministrator() throws CannotStart {
        return new Credentials("keycloak-admin", secrets.get("keycloak.admin.password"));
    }

    /** What the three applications are told. Neither the owner of the schema nor the superuser is among it. */
    Map<String, String> forApplications() throws CannotStart {
        Map<String, String> told = new HashMap<>();
        told.put("OPENCHAIR_BASE_URL", baseUrl());
        told.put("OPENCHAIR_API_URL", apiUrl());
        told.put("OPENCHAIR_REPORTING_URL", reportingUrl());
        told.put(KEYCLOAK_URL, keycloakUrl());
        told.put(DATABASE_URL, databaseUrl());
        put(told, "OPENCHAIR_DATABASE", application());
        put(told, "OPENCHAIR_REPORTING_DATABASE", reporting());
        put(told, "OPENCHAIR_LEDGER_DATABASE", ledger());
        told.put(WEB_SECRET, secret(WEB_SECRET));
        told.put(API_SECRET, secret(API_SECRET));
        told.put(JITTER_KEY, secret(JITTER_KEY));
        MAIL.forEach(name -> given(name).ifPresent(value -> told.put(name, value)));
        return told;
    }

    /** What the realm file's placeholders stand for. */
    Map<String, String> forRealm() throws CannotStart {
        return Map.of(
                "OPENCHAIR_BASE_URL",
                baseUrl(),
                WEB_SECRET,
                secret(WEB_SECRET),
                API_SECRET,
                secret(API_SECRET),
                PARTNER_SECRET,
                secret(PARTNER_SECRET));
    }

    private String secret(String name) throws CannotStart {
        Optional<String> given = given(name);
        return given.isPresent() ? given.get() : secrets.get(name);
    }

    private Credentials credentials(String prefix, String defaultUser) throws CannotStart {
        String user = given(prefix + "_USER").orElse(defaultUser);
        Optional<String> password = given(prefix + "_PASSWORD");
        return new Credentials(user, password.isPresent() ? password.get() : secrets.get(prefix + "_PASSWORD"));
    }

    private static void put(Map<String, String> told, String prefix, Credentials credentials) {
        told.put(prefix + "_USER", credentials.user());
        told.put(prefix + "_PASSWORD", credentials.password());
    }

    private void require(List<String> names, String because) throws CannotStart {
        for (String name : names) {
            if (given(name).isEmpty()) {
                throw new CannotStart(
                        "%s is set, so %s has to be set too. See docs/operating.md.".formatted(because, name));
            }
        }
    }

    private int number(String name, String what, int otherwise) throws CannotStart {
        String value = given(name).orElse(Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,3}")) {
            throw new CannotStart("%s takes %s from 0 to 999, not \"%s\".".formatted(name, what, value));
        }
        return Integer.parseInt(value);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
