package org.openchair.platform.misplaced.right;

import org.openchair.platform.misplaced.left.Left;

/** The other half. */
public record Right(Left left) {}
