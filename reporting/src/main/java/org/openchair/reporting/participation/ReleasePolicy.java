package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openchair.platform.identity.ProtectedOperation;

/** A release of a workbook is asked of Keycloak's own policies. */
@ApplicationScoped
class ReleasePolicy {

    @Produces
    ProtectedOperation operation() {
        return new ProtectedOperation("workbook", "release", "/reporting/participation/*");
    }
}
