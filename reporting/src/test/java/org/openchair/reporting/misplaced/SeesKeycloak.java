package org.openchair.reporting.misplaced;

import org.keycloak.adapters.authorization.PolicyEnforcer;

/** Breaks the rule that only the http package sees Keycloak. */
record SeesKeycloak(PolicyEnforcer enforcer) {}
