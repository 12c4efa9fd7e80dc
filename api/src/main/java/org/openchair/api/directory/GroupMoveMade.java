package org.openchair.api.directory;

import java.util.UUID;
import org.openchair.directory.GroupStatus;

/** Where a directory entry stands after a move. */
public record GroupMoveMade(UUID id, GroupStatus status) {}
