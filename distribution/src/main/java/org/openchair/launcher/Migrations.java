package org.openchair.launcher;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.openchair.SchemaScripts;

/** Brings the schema to the version of this Openchair, as the owner of the schema: the applications cannot change it. */
record Migrations(String databaseUrl, Credentials owner) {

    /** Applies what is missing; returns how many migrations that were. */
    int apply() throws CannotStart {
        try {
            return Flyway.configure()
                    .dataSource(databaseUrl, owner.user(), owner.password())
                    .schemas("openchair", "reporting", "ledger")
                    .locations(SchemaScripts.all())
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new CannotStart("The database %s cannot be migrated: %s".formatted(databaseUrl, Reason.of(e)), e);
        }
    }
}
