package org.openchair.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Gives a fresh PostgreSQL its roles and databases, and every role the password of the present settings. */
record DatabaseRoles(Connection superuser) {

    /** The platform's own database, with the roles that its migrations grant rights to. */
    void prepareOpenchair(Credentials owner, List<Credentials> others) throws SQLException {
        login(owner);
        for (Credentials role : others) {
            login(role);
        }
        database("openchair", owner);
    }

    /** Keycloak's own database, which no other role can enter. */
    void prepareKeycloak(Credentials keycloak) throws SQLException {
        login(keycloak);
        database("keycloak", keycloak);
        run("REVOKE CONNECT ON DATABASE %I FROM PUBLIC", "keycloak");
    }

    private void login(Credentials role) throws SQLException {
        if (!exists("SELECT FROM pg_roles WHERE rolname = ?", role.user())) {
            run("CREATE ROLE %I", role.user());
        }
        run("ALTER ROLE %I LOGIN PASSWORD %L", role.user(), role.password());
    }

    private void database(String name, Credentials owner) throws SQLException {
        if (!exists("SELECT FROM pg_database WHERE datname = ?", name)) {
            run("CREATE DATABASE %I OWNER %I", name, owner.user());
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs a statement whose names and literals the database itself quotes. */
    private void run(String template, String... values) throws SQLException {
        try (PreparedStatement quote = superuser.prepareStatement("SELECT format(?, VARIADIC ?)")) {
            quote.setString(1, template);
            quote.setArray(2, superuser.createArrayOf("text", values));
            try (ResultSet rows = quote.executeQuery()) {
                rows.next();
                superuser.createStatement().execute(rows.getString(1));
            }
        }
    }
}
