package org.openchair.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.MethodConfig;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.PathConfig;

/** Keycloak's policy on the one operation of a service that asks it, see {@link ProtectedOperation}. */
@ApplicationScoped
class KeycloakPolicies {

    /** What Keycloak says; unreachable is never a yes. */
    enum Answer {
        GRANTED,
        DENIED,
        UNREACHABLE
    }

    private static final int PATIENCE_MILLIS = 5_000;

    private static final Logger LOG = Logger.getLogger(KeycloakPolicies.class.getName());

    @Inject
    ProtectedOperation operation;

    @Inject
    @ConfigProperty(name = "openchair.keycloak.url")
    String keycloak;

    @Inject
    @ConfigProperty(name = "openchair.api.client.secret")
    Optional<String> secret;

    private PolicyEnforcer enforcer;

    Answer ask(VerifiedRequest request) {
        try {
            PolicyEnforcer reached = enforcer();
            boolean granted = reached.enforce(request, request.refusal()).isGranted();
            return granted ? Answer.GRANTED : deniedBy(reached);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Keycloak's policies cannot be asked", e);
            return Answer.UNREACHABLE;
        }
    }

    /** The enforcer says no as well when Keycloak has gone away; then the service account gets no token and this throws. */
    private static Answer deniedBy(PolicyEnforcer reached) {
        reached.getAuthzClient().obtainAccessToken();
        return Answer.DENIED;
    }

    /** Made at the first question, so that the service starts without Keycloak; made again after a failure. */
    private synchronized PolicyEnforcer enforcer() {
        if (enforcer == null) {
            enforcer = PolicyEnforcer.builder()
                    .authServerUrl(keycloak)
                    .realm("openchair")
                    .clientId("openchair-api")
                    .credentials(Map.of("secret", secret.orElse("")))
                    .bearerOnly(true)
                    .httpClient(impatient())
                    .enforcerConfig(configuration())
                    .build();
        }
        return enforcer;
    }

    /** Who asked is waiting: a Keycloak that does not answer soon counts as unreachable. */
    private static HttpClient impatient() {
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(PATIENCE_MILLIS)
                .setConnectionRequestTimeout(PATIENCE_MILLIS)
                .setSocketTimeout(PATIENCE_MILLIS)
                .build();
        return HttpClients.custom().setDefaultRequestConfig(limits).build();
    }

    private PolicyEnforcerConfig configuration() {
        MethodConfig posted = new MethodConfig();
        posted.setMethod("POST");
        posted.setScopes(List.of(operation.scope()));
        PathConfig path = new PathConfig();
        path.setName(operation.resource());
        path.setPath(operation.path());
        path.setMethods(List.of(posted));
        PolicyEnforcerConfig config = new PolicyEnforcerConfig();
        config.setPaths(List.of(path));
        return config;
    }
}
