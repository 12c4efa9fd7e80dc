package org.openchair.reporting.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.openchair.testing.AccessTokens;
import org.openchair.testing.TestDatabase;

/** Before the first test of a deployed service: starts the database, fills it, and writes the server's settings. */
public final class TestServer implements LauncherSessionListener {

    /** Nothing listens there: the service has to live without Keycloak, and refuse what needs it. */
    static final String KEYCLOAK = "http://localhost:18149";

    static final AccessTokens TOKENS = new AccessTokens(KEYCLOAK);

    /** The account of every caller, in whatever role. */
    static final String SUBJECT = "0b1c0000-0000-4000-8000-000000000005";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("openchair.server.tests")) {
            prepare();
        }
    }

    /** What a caller in a role sends with a request. */
    static String header(String role) {
        return TOKENS.header(holder(role));
    }

    static AccessTokens.Holder holder(String role) {
        return new AccessTokens.Holder(SUBJECT, "someone", role, true);
    }

    private static void prepare() {
        TestDatabase database = TestDatabase.start();
        try {
            new TestClinic(database).open();
            Path key = Files.writeString(Path.of("target/test-key.pem"), TOKENS.publicKey());
            write(settings(database, key.toUri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings(TestDatabase database, String key) {
        Properties settings = new Properties();
        settings.setProperty("openchair.database.url", database.url());
        settings.setProperty("openchair.reporting.database.user", TestDatabase.REPORTING);
        settings.setProperty("openchair.reporting.database.password", TestDatabase.REPORTING);
        settings.setProperty("openchair.ledger.database.user", TestDatabase.LEDGER);
        settings.setProperty("openchair.ledger.database.password", TestDatabase.LEDGER);
        settings.setProperty("openchair.keycloak.url", KEYCLOAK);
        settings.setProperty("openchair.reporting.jitter.key", "a key for tests only");
        settings.setProperty("mp.jwt.verify.publickey.location", key);
        return settings;
    }

    private static void write(Properties settings) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of("target/server.properties"))) {
            settings.store(out, null);
        }
    }
}
