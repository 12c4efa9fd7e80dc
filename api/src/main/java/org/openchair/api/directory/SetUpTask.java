package org.openchair.api.directory;

import java.util.List;
import org.openchair.api.FieldError;
import org.openchair.directory.setup.PartState;
import org.openchair.directory.setup.SetUpPart;

/**
 * A part of a group's set-up as a task.
 *
 * @param missing what of it keeps the group from being submitted
 */
public record SetUpTask(SetUpPart part, PartState state, List<FieldError> missing) {}
