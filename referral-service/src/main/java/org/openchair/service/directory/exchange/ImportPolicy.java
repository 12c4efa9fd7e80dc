package org.openchair.service.directory.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openchair.platform.identity.ProtectedOperation;

/** An import of the directory is asked of Keycloak's own policies. */
@ApplicationScoped
class ImportPolicy {

    @Produces
    ProtectedOperation operation() {
        return new ProtectedOperation("directory-import", "import", "/api/directory/import");
    }
}
