package org.openchair.staff;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the realm. What each may see is decided in the API, never only in a page. */
public enum Role {
    CLINICIAN(Role.CLINICIAN_NAME),
    FACILITATOR(Role.FACILITATOR_NAME),
    PROGRAM_MANAGER(Role.PROGRAM_MANAGER_NAME),
    ADMINISTRATOR(Role.ADMINISTRATOR_NAME),
    PARTNER(Role.PARTNER_NAME),
    /** The pages themselves, reading the public directory for whoever comes; no person has this role. */
    PUBLIC_DIRECTORY(Role.PUBLIC_DIRECTORY_NAME),
    /** The platform itself, acting on a fact such as a first attended session. Nobody can sign in as it. */
    SYSTEM("system");

    public static final String CLINICIAN_NAME = "clinician";
    public static final String FACILITATOR_NAME = "facilitator";
    public static final String PROGRAM_MANAGER_NAME = "program-manager";
    public static final String ADMINISTRATOR_NAME = "administrator";
    public static final String PARTNER_NAME = "partner";

    public static final String PUBLIC_DIRECTORY_NAME = "public-directory";

    private final String realmRole;

    Role(String realmRole) {
        this.realmRole = realmRole;
    }

    /** The role's name in Keycloak. */
    public String realmRole() {
        return realmRole;
    }

    /** The role with that name in Keycloak, or empty. */
    public static Optional<Role> ofRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.realmRole.equals(name))
                .findFirst();
    }
}
