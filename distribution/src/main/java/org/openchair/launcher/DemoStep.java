package org.openchair.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openchair.demo.DemoData;

/** Gives an empty platform something to show. The patients come last and all at once: if there is one, everything was loaded. */
record DemoStep(Settings settings, Progress progress) {

    private static final String NAME = "Demo data";

    void loadIfEmpty() throws CannotStart {
        try {
            if (hasNoPatient()) {
                progress.step(NAME, "loading");
                DemoData.load(target(), line -> progress.step(NAME, line));
                progress.step(NAME, "loaded");
            }
        } catch (CannotStart e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStart("The demo data cannot be loaded (%s).".formatted(Reason.of(e)), e);
        }
    }

    private DemoData.Target target() throws CannotStart {
        Credentials owner = settings.owner();
        return new DemoData.Target(
                settings.databaseUrl(),
                owner.user(),
                owner.password(),
                settings.apiUrl(),
                settings.keycloakUrl(),
                settings.options().scale());
    }

    private boolean hasNoPatient() throws SQLException, CannotStart {
        Credentials owner = settings.owner();
        try (Connection connection =
                        DriverManager.getConnection(settings.databaseUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM openchair.patient)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
