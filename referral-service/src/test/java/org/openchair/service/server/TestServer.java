package org.openchair.service.server;

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
    private static final String KEYCLOAK = "http://localhost:18139";

    static final AccessTokens TOKENS = new AccessTokens(KEYCLOAK);

    /** Where the server of this process reads its settings: another process of tests has another. */
    private static final String SETTINGS = System.getProperty("openchair.server.settings");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("openchair.server.tests")) {
            prepare();
        }
    }

    private static void prepare() {
        TestDatabase database = TestDatabase.start();
        try {
            TestClinic.open(database);
            Path key = Files.writeString(Path.of(SETTINGS + ".key.pem"), TOKENS.publicKey());
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
        settings.setProperty("openchair.database.user", TestDatabase.APP);
        settings.setProperty("openchair.database.password", TestDatabase.APP);
        settings.setProperty("openchair.public.directory", "true");
        settings.setProperty("openchair.keycloak.url", KEYCLOAK);
        settings.setProperty("mp.jwt.verify.publickey.location", key);
        mail(settings);
        return settings;
    }

    /** Nothing listens there either, until a test starts a mail server. */
    static final int MAIL_PORT = Integer.getInteger("openchair.server.mail.port", 18171);

    private static void mail(Properties settings) {
        settings.setProperty("openchair.mail.host", "127.0.0.1");
        settings.setProperty("openchair.mail.port", Integer.toString(MAIL_PORT));
        settings.setProperty("openchair.mail.starttls", "false");
        settings.setProperty("openchair.mail.from", "openchair@example.org");
        settings.setProperty("openchair.mail.every.seconds", "1");
        settings.setProperty("openchair.mail.retry.seconds", "1");
    }

    private static void write(Properties settings) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(SETTINGS))) {
            settings.store(out, null);
        }
    }
}
