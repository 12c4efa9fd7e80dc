package org.openchair.reporting.http;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.openchair.staff.Role;

/** The reporting service under {@code /reporting}. Every call carries a token of the realm; there is no anonymous operation. */
@ApplicationScoped
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT", realmName = "openchair")
@DeclareRoles({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Openchair",
                        version = "0.1",
                        description =
                                "Below /api: directory, patients, referrals, sessions and attendance. Below /reporting:"
                                        + " anonymized figures of closed quarters. Errors are RFC 9457 application/problem+json"
                                        + " with a stable code."))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ReportingApplication extends Application {

    /**
     * The server brings JSON writers of its own, which would now and then be chosen before ours, and describes operations in
     * WADL to anybody.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JsonBody",
                "jersey.config.disableJsonBinding", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
