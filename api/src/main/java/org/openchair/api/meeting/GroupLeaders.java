package org.openchair.api.meeting;

import java.util.List;
import java.util.UUID;

/**
 * Who leads a group together.
 *
 * @param leaders by name
 */
public record GroupLeaders(UUID groupId, String groupName, List<Leader> leaders) {

    /**
     * Somebody who leads it.
     *
     * @param you is it the caller?
     */
    public record Leader(UUID staffId, String name, boolean you) {}
}
