package org.openchair.service.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections outside the pool, for locks that have to live as long as a job: one of the pool would join the transactions of the job.
 */
@ApplicationScoped
class DirectConnections {

    private static final String PATIENCE_SECONDS = "5";

    @Inject
    @ConfigProperty(name = "openchair.database.url")
    String url;

    @Inject
    @ConfigProperty(name = "openchair.database.user")
    String user;

    @Inject
    @ConfigProperty(name = "openchair.database.password")
    String password;

    /** A new connection. The caller closes it. */
    Connection open() throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, DirectConnections.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, settings());
            }
        }
        throw new SQLException("No driver for the database's address. Correct OPENCHAIR_DATABASE_URL.");
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "openchair-timers");
        settings.setProperty("connectTimeout", PATIENCE_SECONDS);
        settings.setProperty("socketTimeout", PATIENCE_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        return settings;
    }
}
