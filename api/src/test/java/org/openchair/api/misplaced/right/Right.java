package org.openchair.api.misplaced.right;

import org.openchair.api.misplaced.left.Left;

/** The other half. */
public record Right(Left left) {}
