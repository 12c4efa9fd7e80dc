package org.openchair.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.staff.Role;

/**
 * Somebody's wish to move a directory entry on.
 *
 * @param id made by the writer; a repeated step is known by it
 * @param reason in words, at most 1000 characters, or null
 * @param today the day it is for the group, from which a vetting counts
 */
public record GroupStep(UUID id, GroupMove move, Actor actor, String reason, Instant at, LocalDate today) {

    /**
     * Who makes a move, and in which role.
     *
     * @param subject of the account in Keycloak; null when the platform acts by itself
     */
    public record Actor(String subject, Role role) {}
}
