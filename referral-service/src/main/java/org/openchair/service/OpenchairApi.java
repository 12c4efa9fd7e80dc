package org.openchair.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The referral API: directory, patients, referrals, sessions. Every operation takes a bearer token of realm {@code openchair};
 * every error is {@code application/problem+json}.
 */
@ApplicationScoped
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT", realmName = "openchair")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Openchair",
                        version = "0.1",
                        description =
                                "Below /api: directory, patients, referrals, sessions and attendance. Below /reporting:"
                                        + " anonymized figures of closed quarters. Errors are RFC 9457 application/problem+json"
                                        + " with a stable code.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@DataSourceDefinition(
        name = "java:app/jdbc/openchair",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=openchair.database.url}",
        user = "${MPCONFIG=openchair.database.user}",
        password = "${MPCONFIG=openchair.database.password}",
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            // What a constraint says of the row it refused is a person's record: it stays out of the log.
            "logServerErrorDetail=false",
            // A null reference is bound as text: the database knows better what it is.
            "stringType=unspecified",
            // No statement and no wait for a lock keeps others waiting for long, whatever the server's own settings
            // are. Migrations
            // and backups have connections of their own, without these limits.
            "options=-c statement_timeout=20s -c lock_timeout=4s -c idle_in_transaction_session_timeout=60s",
            // The server's own wrapper looks a method up by reflection for every value that is read.
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // After a crash of the database no request gets a dead connection for longer than this.
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.max-wait-time-in-millis=10000",
            // A database that hangs, or a network that swallows packets, fails a request instead of holding it for
            // good.
            "connectTimeout=5",
            "socketTimeout=60",
            "tcpKeepAlive=true"
        })
public class OpenchairApi extends Application {

    /**
     * No second description of the interface besides OpenAPI's, and no second reader and writer of JSON: the server would else
     * choose between its own and ours at random.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "JsonBody");
    }
}
