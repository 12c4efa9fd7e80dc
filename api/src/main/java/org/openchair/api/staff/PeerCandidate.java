package org.openchair.api.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody in a group who is in the stage of Growth and agreed to be asked about leading a group as a peer.
 *
 * @param enrollmentId their seat
 * @param name what the group calls them
 * @param since since when they have been in the group
 * @param attended sessions of the group to which they came
 */
public record PeerCandidate(
        UUID enrollmentId, String name, UUID groupId, String group, LocalDate since, int attended) {}
